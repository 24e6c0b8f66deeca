package kit.diagnosis;

import java.util.Map;
import java.util.TreeMap;

/**
 * The threads that were made while schedules of a program were explored. Where an exploration could
 * not end a thread of its own, that thread stays behind: the code under test is not to blame for
 * it, since nothing of the kind is there when the code really runs.
 *
 * <p>Ids of threads only grow, those of virtual threads too, so a span of ids tells them. Threads
 * that other code made meanwhile are among them, as if they were the exploration's: explorations
 * and trials do not overlap. Safe for several threads.
 */
public final class ThreadsOfExplorations {
  /** From the id before a span to the id after it. */
  private static final TreeMap<Long, Long> SPANS = new TreeMap<>();

  private ThreadsOfExplorations() {}

  /**
   * Whoever is made from now on is of an exploration, once {@link #end} is called.
   *
   * @return what {@code end} has to be given
   */
  public static long begin() {
    return nextId();
  }

  /** The exploration is over that began with that number. */
  public static void end(long begun) {
    long end = nextId();
    synchronized (SPANS) {
      Map.Entry<Long, Long> last = SPANS.lastEntry();
      boolean goesOn = last != null && last.getValue() + 1 == begun;
      SPANS.put(goesOn ? last.getKey() : begun, end);
    }
  }

  /** Whether a thread with that id was made while an exploration ran. */
  static boolean include(long tid) {
    synchronized (SPANS) {
      Map.Entry<Long, Long> before = SPANS.lowerEntry(tid);
      return before != null && tid < before.getValue();
    }
  }

  private static long nextId() {
    return Thread.ofPlatform().unstarted(() -> {}).threadId();
  }
}
