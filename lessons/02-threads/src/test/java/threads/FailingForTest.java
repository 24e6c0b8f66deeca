package threads;

import kit.Gate;

/** What tasks do that fail on purpose. */
final class FailingForTest {
  private FailingForTest() {}

  /** Fails when so many others are held at the gate. */
  static void whenInside(Gate gate, int others, Throwable failure) {
    dieSilently();
    try {
      gate.awaitInside(others);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    with(failure);
  }

  /** The death of this thread is part of the test: no stack trace on the screen. */
  static void dieSilently() {
    Thread self = Thread.currentThread();
    boolean nobodyElseHears =
        self.getUncaughtExceptionHandler() instanceof ThreadGroup
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
  static RuntimeException with(Throwable failure) {
    switch (failure) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalArgumentException(failure);
    }
  }
}
