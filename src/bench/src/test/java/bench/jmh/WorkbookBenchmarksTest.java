package bench.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bench.ModeOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import measure.Benchmarks;
import measure.ExerciseBenchmark;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.Workbook;

@DisplayName("The workbook's benchmarks")
class WorkbookBenchmarksTest {
  private static final Path ROOT = Path.of(System.getProperty("bench.workbook"));

  static List<ExerciseBenchmark> all() throws IOException {
    return new Benchmarks(new Workbook(ROOT)).all();
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("each have a reference, a wrong answer beside it, and a quick look")
  void complete(ExerciseBenchmark benchmark) throws IOException {
    assertFalse(benchmark.reference().sources().isEmpty());
    var beside = benchmark.beside().stream().map(subject -> subject.name()).toList();
    assertTrue(beside.stream().anyMatch(name -> name.startsWith("wrong/")), beside::toString);
    assertTrue(benchmark.quickLook().containsKey("threads"));
  }

  @Test
  @DisplayName("are chosen by lesson, by exercise, or all")
  void chosen() throws IOException {
    assertEquals(all().size(), BenchmarkCommand.chosen(ROOT, "", "").size());
    assertEquals(
        List.of("03-pools/PoolMap", "03-pools/ProcessPool"),
        BenchmarkCommand.chosen(ROOT, "03-pools", "").stream()
            .map(ExerciseBenchmark::toString)
            .toList());
    assertEquals(1, BenchmarkCommand.chosen(ROOT, "", "05-overuse/CutoffSum").size());
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> BenchmarkCommand.chosen(ROOT, "", "03-pools/Nothing"));
    assertTrue(refused.getMessage().contains("05-overuse/CutoffSum"), refused.getMessage());
  }

  @Test
  @DisplayName("are measured quickly or in full, and in no other way")
  void modes() {
    assertFalse(ModeOption.named("quick").leftOut().isEmpty());
    assertTrue(ModeOption.named("full").leftOut().isEmpty());
    assertThrows(IllegalArgumentException.class, () -> ModeOption.named("fast"));
  }
}
