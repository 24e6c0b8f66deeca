package kit;

import java.time.Duration;

/** A program to be debugged: a trial of code that a breakpoint holds for longer than patience. */
final class DebuggedProgram {
  static final String OUTCOME = "outcome: ";
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private static volatile int stops;

  private DebuggedProgram() {}

  /**
   * Prints what came of it.
   *
   * @param arguments the {@link ThreadKind} that reaches the breakpoint, in the learner's thread or
   *     one that it waits for
   */
  public static void main(String[] arguments) throws Exception {
    try (var trial = Trial.start(() -> run(arguments[0]), PATIENCE)) {
      IO.println(OUTCOME + trial.result());
    } catch (Rejection rejection) {
      IO.println(OUTCOME + rejection.getMessage());
    }
    System.exit(0);
  }

  private static String run(String kind) throws InterruptedException {
    if (kind.equals("CALLER")) {
      stop();
    } else {
      ThreadKind.valueOf(kind).builder("held").start(DebuggedProgram::stop).join();
    }
    return "returned after " + stops;
  }

  /** Here is the breakpoint. */
  static void stop() {
    stops++;
  }
}
