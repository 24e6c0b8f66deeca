package measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import workbook.Exercise;
import workbook.Workbook;

/** A workbook with one lesson, one exercise and its benchmark. */
record MiniWorkbook(Path root) {
  /** Works, and says nothing of speed. */
  static final MeasuringMode SHORTEST =
      new MeasuringMode("shortest", 1, 0, 1, Duration.ofMillis(10), false);

  static final String RIGHT =
      """
      package mini;

      public final class Twice {
        public static int of(int x) {
          return Given.sum(x, x);
        }
      }
      """;

  private static final String GIVEN =
      """
      package mini;

      final class Given {
        static int sum(int a, int b) {
          return a + b;
        }
      }
      """;

  private static final String BENCHMARK =
      """
      // beside: wrong/slow
      // quick: threads=1,2 size=10
      package bench.mini;

      import java.util.concurrent.TimeUnit;
      import mini.Twice;
      import org.openjdk.jmh.annotations.*;

      @State(Scope.Benchmark)
      @BenchmarkMode(Mode.AverageTime)
      @OutputTimeUnit(TimeUnit.MICROSECONDS)
      public class TwiceBenchmark {
        @Param({"1", "2", "4"})
        public int threads;

        @Param({"10", "1000"})
        public int size;

        @Benchmark
        public int baseline() {
          return size + size;
        }

        @Benchmark
        public int answer() {
          return Twice.of(size);
        }
      }
      """;

  static MiniWorkbook in(Path root) throws IOException {
    var workbook = new MiniWorkbook(root);
    workbook.write("lessons/01-mini/src/main/java/mini/Twice.java", RIGHT);
    workbook.write("lessons/01-mini/src/main/java/mini/Given.java", GIVEN);
    workbook.write("lessons/01-mini/src/main/java/mini/Other.java", "half done, and not needed");
    workbook.write("solutions/01-mini/shipped/Twice.java", "package mini;\n");
    workbook.write("solutions/01-mini/shipped/Other.java", "package mini;\n");
    workbook.write("solutions/01-mini/src/main/java/mini/Twice.java", RIGHT);
    workbook.write(
        "solutions/01-mini/wrong/Twice/slow/Twice.java",
        "// misconception: x\n// says: y\n" + RIGHT.replace("Given.sum(x, x)", "2 * x"));
    workbook.write("src/bench/src/main/java/bench/mini/TwiceBenchmark.java", BENCHMARK);
    return workbook;
  }

  void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  ExerciseBenchmark benchmark() throws IOException {
    return new Benchmarks(workbook()).of(exercise("Twice")).orElseThrow();
  }

  Workbook workbook() {
    return new Workbook(root);
  }

  Exercise exercise(String name) throws IOException {
    return workbook().exercise("01-mini", name).orElseThrow();
  }

  static MeasuredAnswer answer(String name, String text) {
    return new MeasuredAnswer(name, Map.of("mini/Twice.java", text));
  }
}
