package kit.threads;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the heap says of threads: which thread holds the lock that another waits for, and what the
 * virtual threads were doing. It is dear, but all of it belongs to one moment, and it can be had
 * while threads run, which a {@link ThreadDump} cannot.
 */
final class HeapDump {
  /** A heap beyond this is not written: a reason is not worth a gigabyte on the learner's disk. */
  private static final long LARGEST_HEAP = 512L << 20;

  private final HprofReader heap;

  private HeapDump(HprofReader heap) {
    this.heap = heap;
  }

  /**
   * Writes the live heap to a temporary file and reads it.
   *
   * @throws IOException also if the heap is too large
   */
  static HeapDump take() throws IOException {
    if (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() > LARGEST_HEAP) {
      throw new IOException("the heap is too large");
    }
    Path folder = Files.createTempDirectory("heap");
    Path file = folder.resolve("heap.hprof");
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpHeap(file.toString(), true);
      return new HeapDump(new HprofReader(file));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  /** Who holds the lock that a thread is parked on, by the waiting thread's id. */
  Map<Long, LockOwner> ownersByWaiter() {
    var owners = new HashMap<Long, LockOwner>();
    for (var waiter : heap.threads().values()) {
      var lock = heap.locks().getOrDefault(waiter.get("parkBlocker"), Map.of());
      var owner = heap.threads().get(lock.getOrDefault("exclusiveOwnerThread", 0L));
      if (owner != null) {
        owners.put(waiter.get("tid"), new LockOwner(owner.get("tid"), ""));
      }
    }
    return owners;
  }

  /** The virtual threads that are alive, without their names and the objects they wait for. */
  List<ThreadSnapshot> virtualThreads() {
    return heap.threads().entrySet().stream()
        .filter(thread -> thread.getValue().containsKey("carrierThread"))
        .filter(thread -> isAlive(thread.getValue()))
        .map(thread -> snapshot(thread.getKey(), thread.getValue()))
        .toList();
  }

  private static boolean isAlive(Map<String, Long> thread) {
    long state = state(thread);
    return state != 0 && state != 99;
  }

  private static long state(Map<String, Long> thread) {
    return thread.getOrDefault("state", 0L) & 0xFF; // a flag above says: suspended
  }

  private ThreadSnapshot snapshot(long place, Map<String, Long> thread) {
    State state = switch ((int) state(thread)) { // the constants of java.lang.VirtualThread
          case 4, 5, 15, 16 -> State.WAITING;
          case 7, 8, 17, 18 -> State.TIMED_WAITING;
          case 12, 13 -> State.BLOCKED;
          default -> State.RUNNABLE;
        };
    return new ThreadSnapshot(
        thread.get("tid"),
        "",
        true,
        state,
        heap.stack(place),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        thread.get("carrierThread") != 0);
  }
}
