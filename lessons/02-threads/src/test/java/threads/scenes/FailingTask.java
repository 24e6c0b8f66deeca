package threads.scenes;

import static threads.scenes.ThreadBelief.CAUSE_DROPPED;
import static threads.scenes.ThreadBelief.ERROR_IS_NO_FAILURE;
import static threads.scenes.ThreadBelief.FAILURE_DIES_WITH_ITS_THREAD;

import java.util.stream.Stream;
import kit.Gate;
import kit.Rejection;
import kit.TrialOutcome;
import kit.diagnosis.SourceLine;

/** What tasks do that fail on purpose. */
public final class FailingTask {
  private FailingTask() {}

  /** Fails when so many others are held at the gate. */
  public static void whenInside(Gate gate, int others, Throwable failure) {
    dieSilently();
    try {
      gate.awaitWaiting(others);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    with(failure);
  }

  /**
   * The death of this thread is part of the test: no stack trace on the screen. But whoever listens
   * for it hears of it: a handler of the thread's own, one for all, a thread group of another
   * class.
   */
  public static void dieSilently() {
    Thread self = Thread.currentThread();
    boolean nobodyElseHears =
        self.getUncaughtExceptionHandler() instanceof ThreadGroup group
            && Stream.iterate(group, g -> g != null, ThreadGroup::getParent)
                .allMatch(g -> g.getClass() == ThreadGroup.class)
            && Thread.getDefaultUncaughtExceptionHandler() == null;
    if (nobodyElseHears) {
      self.setUncaughtExceptionHandler((_, _) -> {});
    }
  }

  /**
   * Throws it.
   *
   * @param failure an error or a runtime exception
   * @return nothing, ever; so that it can stand behind {@code throw}
   */
  public static RuntimeException with(Throwable failure) {
    switch (failure) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalArgumentException(failure);
    }
  }

  /**
   * Demands that what was thrown on purpose has come out, itself or as a cause.
   *
   * @param failure an error is for when exceptions are known to come out
   * @param happened what comes before what the code did: "The first supplier threw …, and both "
   */
  public static void requireBlamed(Throwable failure, TrialOutcome<?> ending, String happened) {
    if (ending.isCausedBy(failure)) {
      return;
    }
    if (ending.returned()) {
      boolean isError = failure instanceof Error;
      throw Rejection.of(
          isError ? ERROR_IS_NO_FAILURE : FAILURE_DIES_WITH_ITS_THREAD,
          happened
              + (isError
                  ? "returned as if it had not, though an IllegalStateException comes out."
                  : "returned as if it had not."));
    }
    if (isThrownByTheJvm(ending.failure())) {
      throw Rejection.plain(happened + told(ending) + " instead.");
    }
    throw Rejection.of(
        CAUSE_DROPPED,
        happened + told(ending) + ", which has not " + name(failure) + " among its causes.");
  }

  private static String name(Throwable failure) {
    return "the " + failure.getClass().getSimpleName();
  }

  /** Whether nobody has written {@code throw} for it: then it is a slip, and nobody's belief. */
  private static boolean isThrownByTheJvm(Throwable thrown) {
    boolean isSlip =
        Stream.of(
                NullPointerException.class,
                ClassCastException.class,
                IndexOutOfBoundsException.class,
                ArithmeticException.class,
                ArrayStoreException.class,
                StackOverflowError.class,
                OutOfMemoryError.class)
            .anyMatch(type -> type.isInstance(thrown));
    boolean comesFromTheJdk =
        thrown.getStackTrace().length > 0 && thrown.getStackTrace()[0].getModuleName() != null;
    return isSlip || comesFromTheJdk;
  }

  /**
   * What the code came to, with the line that threw: "threw NullPointerException at Both.java:9".
   */
  public static String told(TrialOutcome<?> ending) {
    return ending.returned()
        ? ending.describe()
        : ending.describe()
            + SourceLine.ofLearner(ending.failure().getStackTrace())
                .map(line -> " at " + line)
                .orElse("");
  }
}
