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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.Workbook;

@DisplayName("Measuring an answer")
class MeasuringRunTest {
  @TempDir Path folder;
  private MiniWorkbook workbook;
  private ExerciseBenchmark benchmark;
  private final List<String> progress = Collections.synchronizedList(new ArrayList<>());

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
    assertEquals(
        3, progress.stream().filter(line -> line.contains("about")).count(), progress::toString);
    assertEquals("01-mini", outcome.lesson());
    assertEquals(outcome.toJson().keySet(), ((Map<?, ?>) again(outcome)).keySet());
  }

  private static Object again(MeasuringResult outcome) {
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
  @DisplayName("keeps two answers of one name apart by refusing them")
  void sameName() throws Exception {
    var reference = benchmark.reference();
    assertThrows(IllegalArgumentException.class, () -> measuring(List.of(reference, reference)));
    assertThrows(
        IllegalArgumentException.class,
        () -> measuring(List.of(new MeasuredAnswer(MeasuredAnswer.BASELINE, reference.sources()))));
  }

  @Test
  @DisplayName("needs a benchmark, and not every exercise has one")
  void findsBenchmarks() throws Exception {
    var benchmarks = new Benchmarks(new Workbook(folder));
    var other = new Workbook(folder).exercise("01-mini", "Other").orElseThrow();
    assertEquals(Optional.empty(), benchmarks.of(other));
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
    assertEquals(List.of("wrong/slow"), subjects.stream().map(MeasuredAnswer::name).toList());
    try (var workshop = BenchmarkCompiler.open()) {
      assertTrue(Files.isDirectory(workshop.compile(benchmark, subjects.getFirst())));
    }
  }

  @Test
  @DisplayName("says that the disk may be full, and where")
  void fullDisk() {
    String message =
        BenchmarkCompiler.cannotWrite(new IOException("No space left on device")).getMessage();
    assertTrue(message.contains("No space left on device"), message);
    assertTrue(message.contains(System.getProperty("java.io.tmpdir")), message);
  }

  @Test
  @DisplayName("leaves no folder behind")
  void leavesNothing() throws Exception {
    Path place;
    try (var workshop = BenchmarkCompiler.open()) {
      place = workshop.folder();
      workshop.compile(benchmark, benchmark.reference());
      assertTrue(Files.exists(place.resolve("subject-1/classes/META-INF/BenchmarkList")));
    }
    assertFalse(Files.exists(place));
  }

  private MeasuringRun measuring(List<MeasuredAnswer> subjects) {
    return benchmark.measuring(subjects, MiniWorkbook.SHORTEST, progress::add);
  }

  private MeasuringResult outcome(List<MeasuredAnswer> subjects) throws Exception {
    try (var measuring = measuring(subjects)) {
      return measuring.outcome();
    }
  }

  private String refusal(MeasuredAnswer subject) {
    return assertThrows(MeasuringException.class, () -> outcome(List.of(subject))).getMessage();
  }
}
