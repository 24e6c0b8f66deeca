package measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Measuring an answer")
class MeasuringTest {
  @TempDir Path folder;
  private MiniWorkbook workbook;
  private ExerciseBenchmark benchmark;
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void open() throws IOException {
    workbook = MiniWorkbook.in(folder);
    benchmark = workbook.benchmark();
  }

  @Test
  @DisplayName("comes to a figure for the baseline and for each answer and number of threads")
  void measures() throws Exception {
    var outcome = outcome(List.of(benchmark.learners()));
    assertEquals(
        List.of("baseline 1", "yours 1", "yours 2"),
        outcome.measurements().stream()
            .map(m -> m.subject() + " " + m.parameters().get("threads"))
            .toList());
    assertTrue(outcome.measurements().stream().allMatch(m -> m.score() > 0));
    assertEquals(2, outcome.curve("yours", 10).points().size());
    assertEquals(3, told.stream().filter(line -> line.contains("about")).count(), told::toString);
    assertEquals("01-mini", outcome.lesson());
    assertEquals(outcome.toJson().keySet(), ((Map<?, ?>) again(outcome)).keySet());
  }

  private static Object again(Outcome outcome) {
    return Json.read(Json.write(outcome.toJson()));
  }

  @Test
  @DisplayName("that doesn't compile is refused with its line and the compiler's words")
  void doesNotCompile() {
    var broken = MiniWorkbook.answer("yours", MiniWorkbook.RIGHT.replace("return", "retrun"));
    String message = refusal(broken);
    assertTrue(message.contains("'yours' doesn't compile"), message);
    assertTrue(message.contains("Twice.java:5"), message);
  }

  @Test
  @DisplayName("that has another signature is refused where the benchmark calls it")
  void otherSignature() {
    var other = MiniWorkbook.answer("yours", MiniWorkbook.RIGHT.replace("of(int x)", "off(int x)"));
    String message = refusal(other);
    assertTrue(message.contains("TwiceBenchmark.java:2"), message);
    assertTrue(message.contains("cannot find symbol"), message);
  }

  @Test
  @DisplayName("that throws is refused with what it threw")
  void throwsSomething() {
    var stub =
        MiniWorkbook.answer(
            "yours",
            MiniWorkbook.RIGHT.replace(
                "return Given.sum(x, x)",
                "throw new UnsupportedOperationException(\"Write me.\")"));
    String message = refusal(stub);
    assertTrue(
        message.endsWith(
            "yours could not be measured: it threw java.lang.UnsupportedOperationException: Write"
                + " me."),
        message);
  }

  @Test
  @DisplayName("ends when it is closed, with the JVMs that it started")
  void cancelled() throws Exception {
    var endless =
        MiniWorkbook.answer(
            "yours", MiniWorkbook.RIGHT.replace("return", "while (x > 0) { }\n    return"));
    var baselineDone = new CountDownLatch(1);
    var measuring =
        benchmark.measuring(
            List.of(endless),
            MiniWorkbook.SHORTEST,
            line -> {
              if (line.contains("baseline")) {
                baselineDone.countDown();
              }
            });
    var outcome = new FutureTask<>(measuring::outcome);
    Thread.ofVirtual().start(outcome);
    baselineDone.await();
    var child = childOfThis();
    measuring.close();
    var failed = assertThrows(ExecutionException.class, outcome::get);
    assertEquals("Measuring 01-mini/Twice was stopped.", failed.getCause().getMessage());
    child.ifPresent(process -> process.onExit().join());
    measuring.close();
  }

  /** JMH, as it is at this moment; it may be between two runs. */
  private static Optional<ProcessHandle> childOfThis() {
    return ProcessHandle.current().children().findFirst();
  }

  @Test
  @DisplayName("is not begun once it is closed")
  void closedBefore() throws Exception {
    var measuring = measuring(List.of(benchmark.reference()));
    measuring.close();
    assertThrows(MeasuringException.class, measuring::outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"compiling", "baseline"})
  @DisplayName("can be interrupted, while it compiles and while JMH runs")
  void interrupted(String moment) throws Exception {
    var caught = new CompletableFuture<Throwable>();
    var begun = new CountDownLatch(1);
    var measuring =
        benchmark.measuring(
            List.of(benchmark.reference()),
            MiniWorkbook.SHORTEST,
            line -> {
              if (line.contains(moment)) {
                begun.countDown();
              }
            });
    var thread =
        Thread.ofVirtual()
            .start(() -> {
              try {
                measuring.outcome();
                caught.complete(null);
              } catch (Throwable thrown) {
                caught.complete(thrown);
              }
            });
    begun.await();
    thread.interrupt();
    assertTrue(caught.get() instanceof InterruptedException, () -> "" + caught.join());
  }

  @Test
  @DisplayName("keeps two answers of one name apart by refusing them")
  void sameName() throws Exception {
    var reference = benchmark.reference();
    assertThrows(IllegalArgumentException.class, () -> measuring(List.of(reference, reference)));
    assertThrows(
        IllegalArgumentException.class,
        () -> measuring(List.of(new Subject(Subject.BASELINE, reference.sources()))));
  }

  @Test
  @DisplayName("needs a benchmark, and not every exercise has one")
  void findsBenchmarks() throws Exception {
    var benchmarks = new Benchmarks(folder);
    assertEquals(Optional.empty(), benchmarks.of("01-mini", "Other"));
    assertEquals(List.of(), benchmarks.of("02-none"));
    assertEquals(List.of("01-mini/Twice"), benchmarks.all().stream().map(b -> "" + b).toList());
  }

  @Test
  @DisplayName("says so when an answer that should stand beside isn't kept")
  void notKept() throws Exception {
    Files.delete(folder.resolve("solutions/01-mini/wrong/Twice/slow/Twice.java"));
    Files.delete(folder.resolve("solutions/01-mini/wrong/Twice/slow"));
    var refused = assertThrows(IOException.class, benchmark::beside);
    assertTrue(refused.getMessage().contains("no answer wrong/slow"), refused.getMessage());
  }

  @Test
  @DisplayName("sets the kept answers that the benchmark names beside the reference")
  void beside() throws Exception {
    var subjects = benchmark.beside();
    assertEquals(List.of("wrong/slow"), subjects.stream().map(Subject::name).toList());
    try (var workshop = Workshop.open()) {
      assertTrue(Files.isDirectory(workshop.compile(benchmark, subjects.getFirst())));
    }
  }

  @Test
  @DisplayName("ends when the program that asked for it is no more")
  void endsWithParent() throws Exception {
    try (var workshop = Workshop.open()) {
      Path classes = workshop.compile(benchmark, benchmark.reference());
      var jmh =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Djmh.ignoreLock=true",
                  "-cp",
                  Libraries.classPath(classes),
                  Supervised.class.getName(),
                  "answer",
                  "-f",
                  "1",
                  "-wi",
                  "0",
                  "-i",
                  "1",
                  "-r",
                  "1h")
              .redirectErrorStream(true)
              .start();
      try (var output = jmh.inputReader()) {
        String line = output.readLine();
        while (line != null && !line.startsWith("# Fork")) {
          line = output.readLine();
        }
        var forks = jmh.descendants().toList();
        jmh.getOutputStream().close(); // what is left of a parent that dies
        assertEquals(1, jmh.waitFor());
        forks.forEach(fork -> fork.onExit().join());
      }
    }
  }

  @Test
  @DisplayName("says that the disk may be full, and where")
  void fullDisk() {
    String message = Workshop.cannotWrite(new IOException("No space left on device")).getMessage();
    assertTrue(message.contains("No space left on device"), message);
    assertTrue(message.contains(System.getProperty("java.io.tmpdir")), message);
  }

  @Test
  @DisplayName("leaves no folder behind")
  void leavesNothing() throws Exception {
    Path place;
    try (var workshop = Workshop.open()) {
      place = workshop.folder();
      workshop.compile(benchmark, benchmark.reference());
      assertTrue(Files.exists(place.resolve("subject-1/classes/META-INF/BenchmarkList")));
    }
    assertFalse(Files.exists(place));
  }

  private Measuring measuring(List<Subject> subjects) {
    return benchmark.measuring(subjects, MiniWorkbook.SHORTEST, told::add);
  }

  private Outcome outcome(List<Subject> subjects) throws Exception {
    try (var measuring = measuring(subjects)) {
      return measuring.outcome();
    }
  }

  private String refusal(Subject subject) {
    return assertThrows(MeasuringException.class, () -> outcome(List.of(subject))).getMessage();
  }
}
