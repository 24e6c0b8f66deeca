package kit.diagnosis;

import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import kit.quiescence.QuiescenceDetector;

/**
 * What was there before any code under test had run: whatever else is found later, it has started.
 *
 * <p>It is taken once for a test class, before its first test. Were it taken at each count, a pool
 * in a static field would be among what was there before: an earlier test has called the code, and
 * so has made it. One test class runs at a time, as {@code Trial} says.
 *
 * @param threads the platform threads; unmodifiable
 * @param lastId no virtual thread that was there has a higher id
 * @param commonAtWork the workers of the common pool that were in a line of a learner's
 * @param commonIdle whether the common pool had nothing to do
 */
public record ThreadBaseline(
    Set<Thread> threads, long lastId, Set<Thread> commonAtWork, boolean commonIdle) {
  private static volatile ThreadBaseline
      ofTheClass; // null: no test class of an exercise is under way

  /** That of the test class under way, or of now where there is none. */
  public static ThreadBaseline current() {
    ThreadBaseline taken = ofTheClass;
    return taken == null ? now() : taken;
  }

  /**
   * Makes it that of the test class under way.
   *
   * @param baseline null: none is
   * @return the one before, or null
   */
  public static ThreadBaseline set(ThreadBaseline baseline) {
    ThreadBaseline earlier = ofTheClass;
    ofTheClass = baseline;
    return earlier;
  }

  public static ThreadBaseline now() {
    Set<Thread> threads = QuiescenceDetector.threadsNow();
    return new ThreadBaseline(
        threads,
        // Ids only grow: the id of a thread made now tells older virtual threads from newer ones.
        Thread.ofPlatform().unstarted(() -> {}).threadId(),
        Set.copyOf(StartedThreads.commonAtWork(Thread.getAllStackTraces())),
        ForkJoinPool.commonPool().isQuiescent());
  }
}
