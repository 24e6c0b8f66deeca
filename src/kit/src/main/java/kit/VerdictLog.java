package kit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts that were pronounced while a test ran. They are thrown, and what is thrown through
 * the learner's code may be caught there, by {@code catch (Throwable t)} for one; so may what is
 * thrown through the test's own. A verdict must not depend on that.
 *
 * <p>A {@link Rejection} counts if another thread than the test's has made it: that thread runs the
 * learner's code or a task of the test's, and means it. The test's own thread may make one, look at
 * it, and decide otherwise. One test runs at a time, as {@link Trial} says.
 */
final class VerdictLog {
  private static @Nullable VerdictLog
      during; // guarded by the class; null: no test of an exercise runs

  private final Thread test = Thread.currentThread();
  private @Nullable Rejection rejection; // the first; null: none
  private @Nullable Inconclusive undecided; // the first; null: none

  private VerdictLog() {}

  /** A test begins, in this thread. */
  static synchronized void begin() {
    during = new VerdictLog();
  }

  static synchronized void note(Rejection made) {
    if (during != null && during.rejection == null && Thread.currentThread() != during.test) {
      during.rejection = made;
    }
  }

  static synchronized void note(Inconclusive made) {
    if (during != null && during.undecided == null) {
      during.undecided = made;
    }
  }

  /** The rejection by a task of the test under way. */
  static synchronized Optional<Rejection> rejection() {
    return Optional.ofNullable(during).map(now -> now.rejection);
  }

  /** The test has ended. What was pronounced in it, a rejection before all else. */
  static synchronized Optional<Throwable> end() {
    var ended = Optional.ofNullable(during);
    during = null;
    return ended
        .map(test -> (Throwable) test.rejection)
        .or(() -> ended.map(test -> test.undecided));
  }
}
