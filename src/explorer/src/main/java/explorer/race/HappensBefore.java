package explorer.race;

import explorer.program.MemoryLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The happens-before order of one run, by vector clocks (Mattern, 1988; for data races DJIT+,
 * Pozniansky and Schuster, 2003, from which FastTrack comes, Flanagan and Freund, 2009). Two
 * accesses of which neither happens before the other are found whichever comes first, as long as
 * both are in the run.
 *
 * <p>An edge too many can hide a race and never invents one; so where the documentation is silent,
 * callers state the edge. Used by the thread that moves; not thread-safe.
 *
 * @param <A> what an access is to the caller
 */
public final class HappensBefore<A> {
  private final List<VectorClock> threads = new ArrayList<>();
  private final Map<MemoryLocation, VectorClock> released = new HashMap<>();
  private final Map<Object, LockClocks> locks = new IdentityHashMap<>();
  private final Map<MemoryLocation, AccessHistory<A>> accesses = new HashMap<>();
  private DataRace<A> first;

  /** What those who held a lock alone, and those who shared it, have released into it. */
  private static final class LockClocks {
    private final VectorClock alone = new VectorClock();
    private final VectorClock shared = new VectorClock();
  }

  /** The next thread begins, with the next number, before anybody else can have begun one. */
  public void begin() {
    var clock = new VectorClock();
    clock.advance(threads.size());
    threads.add(clock);
  }

  /**
   * The next thread begins, with the next number: what its starter has done so far happens before
   * all that it does.
   */
  public void begin(int starter) {
    begin();
    threads.getLast().join(threads.get(starter));
    threads.get(starter).advance(starter);
  }

  /** What was released there so far happens before all that the thread does from now on. */
  public void acquire(int thread, MemoryLocation from) {
    VectorClock clock = released.get(from);
    if (clock != null) {
      threads.get(thread).join(clock);
    }
  }

  /** What the thread has done so far happens before whatever acquires from there later. */
  public void release(int thread, MemoryLocation into) {
    VectorClock mine = threads.get(thread);
    released.computeIfAbsent(into, _ -> new VectorClock()).join(mine);
    mine.advance(thread);
  }

  /** As {@link #acquire}, by taking a lock; one that is shared is ordered after no other sharer. */
  public void lock(int thread, Object lock, boolean isShared) {
    LockClocks clocks = locks.get(lock);
    if (clocks != null) {
      threads.get(thread).join(clocks.alone);
      if (!isShared) {
        threads.get(thread).join(clocks.shared);
      }
    }
  }

  /** As {@link #release}, by giving a lock back. */
  public void unlock(int thread, Object lock, boolean isShared) {
    LockClocks clocks = locks.computeIfAbsent(lock, _ -> new LockClocks());
    VectorClock mine = threads.get(thread);
    (isShared ? clocks.shared : clocks.alone).join(mine);
    mine.advance(thread);
  }

  /** What the other thread has done so far happens before all that the thread does from now on. */
  public void follow(int thread, int other) {
    threads.get(thread).join(threads.get(other));
    threads.get(other).advance(other);
  }

  /** Follows all threads: where it is not known whose doing it was that is seen. */
  public void followAll(int thread) {
    for (int other = 0; other < threads.size(); other++) {
      if (other != thread) {
        follow(thread, other);
      }
    }
  }

  /** All threads follow this one: where it is not known who will make use of what it did. */
  public void precedeAll(int thread) {
    VectorClock mine = threads.get(thread);
    threads.forEach(other -> other.join(mine));
    mine.advance(thread);
  }

  /** Notes that a thread reads or writes data there. */
  public void access(int thread, MemoryLocation where, AccessKind kind, A what) {
    Optional<A> racing =
        accesses
            .computeIfAbsent(where, _ -> new AccessHistory<>())
            .add(thread, threads.get(thread), kind, what);
    if (first == null && racing.isPresent()) {
      first = new DataRace<>(racing.get(), what, where);
    }
  }

  /** The first data race of the run. */
  public Optional<DataRace<A>> race() {
    return Optional.ofNullable(first);
  }
}
