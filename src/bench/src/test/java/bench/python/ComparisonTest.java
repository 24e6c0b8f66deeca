package bench.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import measure.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The comparison with Python")
class ComparisonTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"threads", "processes", "mapped", "boxed"})
  @DisplayName("has Java programs that compute the same and report as Python's do")
  void javaPools(String way) throws Exception {
    var programs = ProgramFiles.in(folder, Path.of("python3"));
    var command = new ArrayList<>(programs.java(way));
    command.addAll(List.of("2", "100", "10"));
    var process = new ProcessBuilder(command).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    var run = new TimedRun(0, 0, (Map<?, ?>) Json.read(said)).checked(2, 100, way);
    for (String figure : List.of("oneTask", "oneMap", "map")) {
      assertTrue(run.reported(figure) > 0, figure + said);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fork", "threads", "executor"})
  @DisplayName("runs Python's pools, with wall clock and CPU time of all their processes")
  void pythonPools(String way) throws Exception {
    var python = PythonFinder.find("", System.getenv().getOrDefault("PATH", ""));
    assumeTrue(python.isPresent(), PythonFinder.MISSING);
    var programs = ProgramFiles.in(folder, python.get());
    var contestant = new Contestant(way, programs.python(way), Map.of(), 1, 2);
    var run = TimedRun.of(programs, contestant, 1, 100, 10);
    assertTrue(run.wall() > 0 && run.cpu() > 0, run::toString);
    assertTrue(run.reported("oneTask") > 0 && run.reported("map") > 0, run::toString);
    var broken = new Contestant("broken", programs.python("no-such-way"), Map.of(), 1, 2);
    var refused = assertThrows(IOException.class, () -> TimedRun.of(programs, broken, 1, 100, 10));
    assertTrue(refused.getMessage().contains("no-such-way"), refused.getMessage());
  }

  @Test
  @DisplayName("looks for Python where it is told to, and in the folders of the path")
  void findsPython() throws IOException {
    assertEquals(
        Optional.empty(), PythonFinder.find(folder.resolve("python3").toString(), "/usr/bin"));
    Path python = Files.createFile(folder.resolve("python3"));
    assertEquals(
        Optional.empty(), PythonFinder.find(python.toString(), ""), "it can't be executed");
    assertTrue(python.toFile().setExecutable(true));
    assertEquals(Optional.of(python), PythonFinder.find(python.toString(), ""));
    var found = PythonFinder.find("", folder.toString()).orElseThrow();
    Path distributions = Path.of("/usr/bin/python3");
    assertEquals(Files.isExecutable(distributions) ? distributions : python, found);
  }

  @Test
  @DisplayName("makes no table of wrong results")
  void comparesResults() throws IOException {
    assertEquals(0 + 1 + 4 + 9, TimedRun.sumOfSquares(4));
    assertEquals(333332833333500000L, TimedRun.sumOfSquares(1_000_000));
    var squares = List.of(1L, 4L, 9L, 16L, 25L);
    new TimedRun(1, 1, Map.of("headline", squares, "total", 14L)).checked(1, 4, "x");
    new TimedRun(1, 1, Map.of("headline", squares, "total", 0L)).checked(0, 4, "x");
    var wrong = new TimedRun(1, 1, Map.of("headline", squares, "total", 13L));
    assertThrows(IOException.class, () -> wrong.checked(1, 4, "x"));
    var unordered = new TimedRun(1, 1, Map.of("headline", squares.reversed(), "total", 14L));
    assertThrows(IOException.class, () -> unordered.checked(1, 4, "x"));
  }

  @Test
  @DisplayName("reads an element's cost off two runs, so that no start is in it")
  void slope() {
    var figures = new ContestantTimes("x");
    figures.start(new TimedRun(0.3, 0.2, Map.of()));
    figures.start(new TimedRun(0.5, 0.4, Map.of()));
    var few = new TimedRun(9, 1.0, Map.of("map", 5.0));
    var many = new TimedRun(9, 3.0, Map.of("map", 0.5));
    figures.elements(few, many, 1_000_000, 100_000);
    assertEquals(0.4, figures.startWall(), 1e-12);
    assertEquals(2e-6, figures.elementCpu(), 1e-15);
    assertEquals(5e-6, figures.elementWall(), 1e-15);
    assertTrue(Double.isNaN(figures.oneTask()));
    assertEquals(2, ContestantTimes.median(List.of(9.0, 2.0, 1.0)), 0);
  }

  @Test
  @DisplayName("holds the reference to bars, and says which hold")
  void bars() {
    assertTrue(new Target("x", 20, 20, true).holds());
    assertFalse(new Target("x", 19.9, 20, true).holds());
    assertTrue(new Target("x", 0.2, 0.2, false).holds());
    assertFalse(new Target("x", 0.21, 0.2, false).holds());
    var nothing = Target.of(Map.of());
    assertEquals(7, nothing.size());
    assertTrue(nothing.stream().allMatch(bar -> bar.verdict().equals("not measured")));

    var python = new ContestantTimes(Contestant.FORK);
    python.trips(new TimedRun(1, 1, Map.of("oneTask", 100e-6, "oneMap", 1.0)));
    var java = new ContestantTimes(Contestant.PROCESSES);
    java.trips(new TimedRun(1, 1, Map.of("oneTask", 10e-6, "oneMap", 1.0)));
    var bars = Target.of(Map.of(Contestant.FORK, python, Contestant.PROCESSES, java));
    var held = bars.stream().filter(bar -> bar.verdict().equals("holds")).toList();
    assertEquals(1, held.size());
    assertEquals(0.1, held.getFirst().value(), 1e-12);
  }
}
