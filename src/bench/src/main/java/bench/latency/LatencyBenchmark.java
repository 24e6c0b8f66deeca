package bench.latency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import measure.RecursiveDelete;
import workbook.Workbook;

/**
 * Measures the time from the save of a file to the verdict on the coach's screen. A learner's pause
 * lies between two saves, as it does in life: in it the coach makes ready for the next. After every
 * ten saves of the right answer Maven runs the same lesson's tests.
 */
final class LatencyBenchmark {
  private static final int WARM_UP = 3;
  private static final int MAVEN_EVERY = 10;
  private static final int PAUSE_MS = 2500;

  private final BuiltWorkbook workbench;
  private final Path coach;
  private final int samples;
  private final Map<String, Durations> verdicts = new LinkedHashMap<>();
  private final Map<String, Durations> maven = new LinkedHashMap<>();
  private long coachMegabytes;
  private long standbyMegabytes;
  private int saves;

  private LatencyBenchmark(BuiltWorkbook workbench, int samples)
      throws IOException, InterruptedException {
    this.workbench = workbench;
    this.samples = samples;
    coach = workbench.coach();
  }

  /**
   * @param args the workbook's root, Maven's folder, the folder for the result, and how many saves
   *     of each answer
   */
  public static void main(String[] args) throws Exception {
    Path temporary = Files.createTempDirectory("many-hands-latency").toRealPath();
    try {
      var copy = BuiltWorkbook.copyOf(Path.of(args[0]).toRealPath(), temporary, Path.of(args[1]));
      var latency = new LatencyBenchmark(copy, Integer.parseInt(args[3]));
      for (SavedAnswer answer : answers(copy.workbook())) {
        latency.measure(answer);
      }
      String report = latency.report();
      IO.print(report);
      Files.writeString(Files.createDirectories(Path.of(args[2])).resolve("latency.txt"), report);
    } finally {
      RecursiveDelete.delete(temporary);
    }
  }

  private static List<SavedAnswer> answers(Workbook workbook) throws IOException {
    return List.of(
        SavedAnswer.of(workbook, "03-pools", "PoolMap", "the reference"),
        SavedAnswer.of(workbook, "03-pools", "PoolMap", "wrong/get-in-the-submit-loop"),
        SavedAnswer.of(workbook, "04-dependencies", "SafeCell", "the reference"),
        SavedAnswer.of(workbook, "04-dependencies", "SafeCell", "wrong/volatile"));
  }

  private void measure(SavedAnswer answer) throws Exception {
    var file = answer.answer().exercise().file();
    String text = Files.readString(answer.answer().file());
    Files.writeString(file, text);
    var took = verdicts.computeIfAbsent(answer.toString(), _ -> new Durations());
    try (var watched = CoachProcess.at(workbench.root(), coach, answer.number())) {
      watched.await(0, answer.verdict(), answer.number());
      for (int i = -WARM_UP; i < samples; i++) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MS); // the learner's, not a way to wait for anything
        String mark = "save-" + ++saves;
        int since = watched.now();
        long before = System.nanoTime();
        Files.writeString(file, answer.marked(text, mark));
        watched.await(since, answer.verdict(), mark);
        if (i >= 0) {
          took.addSince(before);
          if (answer.isRight() && i % MAVEN_EVERY == 0) {
            runMaven(answer);
          }
        }
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
      coachMegabytes = larger(coachMegabytes, watched.resident());
      standbyMegabytes = larger(standbyMegabytes, watched.residentStandby());
    }
  }

  private static long larger(long known, OptionalLong other) {
    return Math.max(known, other.orElse(0));
  }

  private void runMaven(SavedAnswer answer) throws Exception {
    long before = System.nanoTime();
    var lesson = answer.answer().exercise().lesson();
    workbench.mvn(lesson.folder(), "test");
    maven.computeIfAbsent(lesson.name(), _ -> new Durations()).addSince(before);
  }

  private String report() {
    String line = "%-46s %5s %8s %8s %8s%n";
    return "%s, %d processors, Java %s%n%n"
            .formatted(
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version())
        + line.formatted("from the save to the verdict (ms)", "runs", "median", "95 %", "worst")
        + rows(line, verdicts)
        + line.formatted("mvn -o -q test, the whole lesson (ms)", "", "", "", "")
        + rows(line, maven)
        + "%nresident: the coach %d MB, its standby %d MB%n"
            .formatted(coachMegabytes, standbyMegabytes);
  }

  private static String rows(String line, Map<String, Durations> all) {
    return all.entrySet().stream()
        .map(entry -> row(line, entry.getKey(), entry.getValue()))
        .collect(Collectors.joining());
  }

  private static String row(String line, String name, Durations durations) {
    return line.formatted(
        "  " + name,
        durations.count(),
        Math.round(durations.median()),
        Math.round(durations.percentile(95)),
        Math.round(durations.worst()));
  }
}
