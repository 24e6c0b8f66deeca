package explorer;

import explorer.explore.ExplorationResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import subjects.Accepted;
import subjects.Rejected;

/**
 * A program, no test: judges all subjects very often in one JVM, and prints what differed and how
 * long it took. Arguments: how often, and a word that a subject's name must contain.
 */
final class SubjectRepetition {
  private static final int WIDTH = 44;

  private SubjectRepetition() {}

  /** Run from an IDE, or from the test class path. */
  public static void main(String[] args) {
    int times = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    String only = args.length > 1 ? args[1] : "";
    var accepts = new ArrayList<Double>();
    var rejects = new ArrayList<Double>();
    int flips = 0;
    for (Class<? extends Scenario> subject : SubjectScenarios.all()) {
      if (subject.getName().contains(only)) {
        var judged = new Timed(subject, times);
        flips += judged.flips();
        System.out.println(judged);
        if (subject.isAnnotationPresent(Accepted.class)) {
          accepts.add(judged.median());
        } else if (subject.isAnnotationPresent(Rejected.class)) {
          rejects.add(judged.median());
        }
      }
    }
    System.out.printf(
        "%d flips. Median of the medians: accept %.1f ms, reject %.1f ms.%n",
        flips, middle(accepts), middle(rejects));
  }

  private static double middle(List<Double> values) {
    return values.isEmpty() ? 0 : values.stream().sorted().toList().get(values.size() / 2);
  }

  /** One subject, judged some times. */
  private static final class Timed {
    private final String name;
    private final double[] millis;
    private final Set<String> outcomes = new HashSet<>();
    private int wrong;

    Timed(Class<? extends Scenario> subject, int times) {
      name = subject.getName().replaceFirst(".*\\.", "");
      millis = new double[times];
      for (int i = 0; i < times; i++) {
        long from = System.nanoTime();
        try {
          SchedulesTest.judge(subject);
        } catch (Throwable flip) {
          wrong++;
          outcomes.add(String.valueOf(flip.getMessage()));
        }
        millis[i] = (System.nanoTime() - from) / 1e6;
        ExplorationResult result = Schedules.result(subject);
        outcomes.add(result.runs() + " runs, seed " + result.seed());
      }
      Arrays.sort(millis);
    }

    int flips() {
      return wrong + outcomes.size() - 1;
    }

    double median() {
      return millis[millis.length / 2];
    }

    @Override
    public String toString() {
      return ("%-" + WIDTH + "s %3d wrong %6.1f ms median %7.1f ms most; %s")
          .formatted(name, wrong, median(), millis[millis.length - 1], outcomes);
    }
  }
}
