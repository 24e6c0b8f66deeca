package measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Measuring that is broken off")
class MeasuringRunAbortTest {
  @TempDir Path folder;
  private ExerciseBenchmark benchmark;

  @BeforeEach
  void open() throws IOException {
    benchmark = MiniWorkbook.in(folder).benchmark();
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

  @Test
  @Timeout(240)
  @DisplayName("ends by itself when an answer never does, and says so")
  void endless() throws Exception {
    var endless =
        MiniWorkbook.answer(
            "yours", MiniWorkbook.RIGHT.replace("return", "while (x > 0) { }\n    return"));
    var patience = Duration.ofSeconds(20); // the start of JMH's JVMs has to fit in
    try (var measuring =
        benchmark.measuring(List.of(endless), MiniWorkbook.SHORTEST, _ -> {}, patience)) {
      var failed = assertThrows(MeasuringException.class, measuring::outcome);
      assertTrue(
          failed
              .getMessage()
              .contains("yours could not be measured: a call did not come to its end"),
          failed::getMessage);
    }
  }

  /** JMH, as it is at this moment; it may be between two runs. */
  private static Optional<ProcessHandle> childOfThis() {
    return ProcessHandle.current().children().findFirst();
  }

  @Test
  @DisplayName("is not begun once it is closed")
  void closedBefore() throws Exception {
    var measuring =
        benchmark.measuring(List.of(benchmark.reference()), MiniWorkbook.SHORTEST, _ -> {});
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
  @DisplayName("ends when the program that asked for it is no more")
  void endsWithParent() throws Exception {
    try (var workshop = BenchmarkCompiler.open()) {
      Path classes = workshop.compile(benchmark, benchmark.reference());
      var jmh =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Djmh.ignoreLock=true",
                  "-cp",
                  JmhClassPath.classPath(classes),
                  SupervisedJmh.class.getName(),
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
}
