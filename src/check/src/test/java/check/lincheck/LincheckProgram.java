package check.lincheck;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Asks Lincheck of each class whether its operations are linearizable: whether whatever several
 * threads see could also have come about one call after the other. In a process of its own, because
 * Lincheck rewrites the classes of the JVM that it runs in.
 */
final class LincheckProgram {
  private static final int SCENARIOS = 50;
  private static final int SCHEDULES = 150;

  private LincheckProgram() {}

  /**
   * Prints a line for each: its name, a blank, {@code true} or {@code false}.
   *
   * @param classes their names
   */
  public static void main(String[] classes) throws ClassNotFoundException {
    for (String name : classes) {
      IO.println(name + " " + isLinearizable(Class.forName(name), Class.forName(name + "$Alone")));
    }
    System.exit(0); // whatever threads an answer may have left
  }

  private static boolean isLinearizable(Class<?> operations, Class<?> alone) {
    try {
      new ModelCheckingOptions()
          .iterations(SCENARIOS)
          .invocationsPerIteration(SCHEDULES)
          .threads(2)
          .actorsPerThread(2)
          .actorsBefore(0)
          .actorsAfter(1)
          .minimizeFailedScenario(false)
          .sequentialSpecification(alone)
          .check(operations);
      return true;
    } catch (AssertionError notLinearizable) {
      return false;
    }
  }
}
