package kit.threads;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who holds what, by the name of the lock as in {@link ThreadSnapshot}.
 *
 * <p>Monitors stand in the thread dump. The owner of a lock of {@code java.util.concurrent} does
 * not: for one that a platform thread waits for, {@link PlatformThreads} knows him; for one that
 * only virtual threads wait for, the JDK tells nobody, and he is read from the heap.
 */
public final class LockOwners {
  private final Map<String, LockOwner> owners = new HashMap<>();

  private LockOwners() {}

  /**
   * The owners of what the threads of the dump hold and wait for. Takes milliseconds; if only
   * virtual threads wait for a lock, as long as it takes to write down the heap.
   */
  public static LockOwners of(ThreadDump dump) {
    var found = new LockOwners();
    for (ThreadSnapshot thread : dump.threads()) {
      for (ThreadSnapshot.Owned owned : thread.owned()) {
        found.owners.put(owned.lock(), new LockOwner(thread.tid(), thread.name()));
      }
    }
    found.owners.putAll(PlatformThreads.owners());
    found.readHeapFor(dump);
    return found;
  }

  private void readHeapFor(ThreadDump dump) {
    var unknown = new HashMap<Long, String>();
    for (ThreadSnapshot thread : dump.threads()) {
      if (thread.virtual() && thread.state() == Thread.State.WAITING) {
        thread
            .needs()
            .filter(lock -> !owners.containsKey(lock))
            .ifPresent(lock -> unknown.put(thread.tid(), lock));
      }
    }
    if (unknown.isEmpty()) {
      return;
    }
    try {
      Map<Long, LockOwner> byWaiter = HeapDump.take().ownersByWaiter();
      unknown.forEach((waiter, lock) -> {
        if (byWaiter.get(waiter) instanceof LockOwner owner) {
          owners.put(lock, owner);
        }
      });
    } catch (IOException | RuntimeException notToBeHad) {
      // The wait is reported without the owner then.
    }
  }

  /** Who holds a lock, if anybody is known to. */
  public Optional<LockOwner> holder(String lock) {
    return Optional.ofNullable(owners.get(lock));
  }
}
