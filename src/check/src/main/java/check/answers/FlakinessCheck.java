package check.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import judge.Judge;
import workbook.Answer;
import workbook.Exercise;
import workbook.Lesson;
import workbook.Workbook;

/**
 * Judges every answer again and again, and counts the verdicts that are not as they should be: a
 * test that can be trusted has none. From the workbook's root:
 *
 * <pre>
 * {@code mvn -q -pl src/check -am package -DskipTests exec:exec@repeat -Dtimes=100 -Donly=03-pools/PoolMap}
 * </pre>
 *
 * <p>{@code only} is a lesson, an exercise or an answer ({@code
 * 03-pools/PoolMap/wrong/waits-in-the-loop}); without it all are judged. One JVM runs an answer's
 * tests {@value #BATCH} times, unless something is left behind in it, then another takes over; the
 * duration of a run is what the judge took for them, compiling and start included, divided by their
 * number.
 */
public final class FlakinessCheck {
  private static final int BATCH = 25;
  private static final double MILLION = 1e6;

  private final AnswerJudge verdicts;
  private final int times;

  private FlakinessCheck(AnswerJudge verdicts, int times) {
    this.verdicts = verdicts;
    this.times = times;
  }

  /**
   * Prints a line for each answer, and a total; ends with status 1 if there was a flip.
   *
   * @param arguments the workbook's root, how often, and what (perhaps empty)
   * @throws IOException if the tree can't be read
   * @throws InterruptedException never
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path root = Path.of(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    var only = arguments.length > 2 ? arguments[2] : "";
    Tally total = new Tally();
    try (var judge = Judge.withCacheIn(root.resolve("src/check/target/judge"));
        var verdicts = new AnswerJudge(judge)) {
      var repeat = new FlakinessCheck(verdicts, times);
      IO.println("  runs  flips  median ms  worst ms");
      for (Lesson lesson : new Workbook(root).lessons()) {
        for (Exercise exercise : lesson.exercises()) {
          for (Answer answer : exercise.answers()) {
            if (path(answer).startsWith(only)) {
              var tally = repeat.tally(answer);
              print(tally, path(answer));
              total.add(tally);
            }
          }
        }
      }
    }
    print(total, total.runs == 0 ? "nothing is called " + only : "in all");
    if (total.flips > 0 || total.runs == 0) {
      System.exit(1);
    }
  }

  /** {@code 03-pools/PoolMap/right/virtual-threads}, {@code 03-pools/PoolMap/shipped}. */
  private static String path(Answer answer) {
    var kind =
        switch (answer.kind()) {
          case SHIPPED, REFERENCE -> answer.kind().folder();
          case RIGHT, WRONG -> answer.name();
        };
    return "%s/%s/%s".formatted(answer.exercise().lesson(), answer.exercise().name(), kind);
  }

  private Tally tally(Answer answer) throws IOException, InterruptedException {
    var tally = new Tally();
    while (tally.runs < times) {
      long before = System.nanoTime();
      var batch = verdicts.on(Collections.nCopies(Math.min(BATCH, times - tally.runs), answer));
      double each = (System.nanoTime() - before) / MILLION / batch.size();
      for (var verdict : batch) {
        tally.runs++;
        tally.millis.add(each);
        var complaint = ExpectedVerdict.complaint(answer, verdict);
        if (complaint.isPresent()) {
          tally.flips++;
          IO.println("    run %d: %s".formatted(tally.runs, complaint.get()));
        }
      }
    }
    return tally;
  }

  private static void print(Tally tally, String name) {
    Collections.sort(tally.millis);
    IO.println(
        "%6d %6d %10.0f %9.0f  %s"
            .formatted(
                tally.runs,
                tally.flips,
                tally.runs == 0 ? 0 : tally.millis.get(tally.runs / 2),
                tally.runs == 0 ? 0 : tally.millis.getLast(),
                name));
  }

  private static final class Tally {
    private final List<Double> millis = new ArrayList<>();
    private int runs;
    private int flips;

    void add(Tally other) {
      millis.addAll(other.millis);
      runs += other.runs;
      flips += other.flips;
    }
  }
}
