package check.lincheck;

import java.util.Arrays;
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
   * Prints a line for each class: its name, a blank, {@code true} or {@code false}.
   *
   * @param arguments how many threads there are, and then the names of the classes
   */
  public static void main(String[] arguments) throws ClassNotFoundException {
    int threads = Integer.parseInt(arguments[0]);
    for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
      Class<?> operations = Class.forName(name);
      Class<?> alone = Class.forName(name + "$Alone");
      IO.println(name + " " + isLinearizable(operations, alone, threads));
    }
    System.exit(0); // whatever threads an answer may have left
  }

  private static boolean isLinearizable(Class<?> operations, Class<?> alone, int threads) {
    try {
      new ModelCheckingOptions()
          .iterations(SCENARIOS)
          .invocationsPerIteration(SCHEDULES)
          .threads(threads)
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
