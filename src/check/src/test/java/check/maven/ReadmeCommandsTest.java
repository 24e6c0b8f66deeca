package check.maven;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import check.fixtures.MavenWorkbookCopy;
import check.process.ExternalProgram;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.Exercise;

/**
 * The commands that the README promises, typed in a copy of the workbook. All share the copy, for
 * each builds it a little further; first as shipped, then with one exercise solved.
 */
@DisplayName("The commands")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadmeCommandsTest {
  private static final int AS_SHIPPED = 1;
  private static final int SOLVED = 3;
  private static final String SOLVED_ONE = "3.1 PoolMap";

  /** Those of which a build of several consists: what it does with one it does with all. */
  private static final List<String> LESSONS = List.of("01-parallelism", "03-pools");

  @TempDir static Path folder;

  private static MavenWorkbookCopy copy;
  private static String printedAsShipped = "";

  @BeforeAll
  static void copy() throws IOException {
    copy = MavenWorkbookCopy.in(folder.toRealPath());
  }

  @ParameterizedTest(name = "in {0}: mvn {1}")
  @CsvSource({"., -q -pl lessons/03-pools test", "lessons/03-pools, -q test"})
  @Order(AS_SHIPPED)
  @DisplayName("a lesson as shipped fails, with a paragraph for each exercise and no stack trace")
  void lessonAsShipped(String where, String arguments) throws IOException {
    var ending = copy.mvn(folder.resolve(where), arguments);
    assertNotEquals(0, ending.status(), ending::output);
    printedAsShipped = ending.out();
    requireUnsolved(titles(), ending);
    assertTrue(ending.output().lines().noneMatch(l -> l.startsWith("\tat ")), ending::output);
  }

  private static void requireUnsolved(List<String> exercises, ExternalProgram.Ending ending) {
    var heads = ReportParagraphs.of(ending.out()).heads();
    assertAll(
        exercises.stream()
            .map(title -> heads.getOrDefault(title, "missing"))
            .map(head -> () -> assertTrue(head.matches("to do|not yet, at .*"), ending::output)));
  }

  @Test
  @Order(AS_SHIPPED + 1)
  @DisplayName("JUnit's plain console launcher gives the same verdicts, with no flags")
  void plainLauncher() throws Exception {
    if (printedAsShipped.isEmpty()) { // it is run alone
      printedAsShipped = copy.mvn(folder, "-q -pl lessons/03-pools test").out();
    }
    var byMaven = ReportParagraphs.of(printedAsShipped).bodies();
    var plain = console();
    assertNotEquals(0, plain.status(), plain::output);
    var words = ReportParagraphs.folded(plain.out());
    for (String exercise : titles()) {
      assertTrue(words.contains(byMaven.get(exercise)), exercise + "\n" + words);
    }
  }

  /** Of the exercises of the lesson that is tried out. */
  private static List<String> titles() throws IOException {
    return copy.lesson().exercises().stream().map(Exercise::title).toList();
  }

  @ParameterizedTest(name = "in {0}: mvn {1}")
  @CsvSource({"., -q -pl lessons/03-pools test", "lessons/03-pools, -q test"})
  @Order(SOLVED)
  @DisplayName("an exercise that has been solved is reported as passed")
  void exerciseSolved(String where, String arguments) throws IOException {
    solve();
    requireSolvedOne(copy.mvn(folder.resolve(where), arguments));
  }

  /** The lesson before it fails. All other lessons would only cost time. */
  @Test
  @Order(SOLVED)
  @DisplayName("mvn -fae -f lessons test comes to each lesson, whatever has failed before")
  void allLessons() throws IOException {
    solve();
    requireSolvedOne(
        copy.mvn(folder, "-q -fae -f lessons test -pl " + allBut(LESSONS, "lessons", "")));
  }

  private static void requireSolvedOne(ExternalProgram.Ending ending) throws IOException {
    assertNotEquals(0, ending.status(), "one of five is not all\n" + ending.output());
    assertEquals(
        "passed", ReportParagraphs.of(ending.out()).heads().get(SOLVED_ONE), ending::output);
    requireUnsolved(titles().stream().filter(title -> !title.equals(SOLVED_ONE)).toList(), ending);
  }

  @Test
  @Order(SOLVED)
  @DisplayName("mvn test-compile exec:exec@jshell opens JShell with the lesson")
  void jshell() throws IOException {
    requireSquares(
        Path.of(System.getProperty("check.maven.java", "")), "test-compile exec:exec@jshell");
  }

  @Test
  @Order(SOLVED)
  @DisplayName("mvn test-compile jshell:run does too, where Maven runs on JDK 25 or newer")
  void jshellInMaven() throws IOException {
    requireSquares(Path.of(System.getProperty("java.home")), "test-compile jshell:run");
  }

  private static void requireSquares(Path java, String goals) throws IOException {
    solve();
    var script = folder.resolve("squares.jsh");
    Files.writeString(
        script,
        """
        /open %s
        System.out.println(PoolMap.map(4, x -> x * x, List.of(1, 2, 3, 4, 5)))
        /exit
        """
            .formatted(copy.lesson().folder().resolve("start.jsh")));
    var ending =
        copy.mvn(java, folder, "-q -pl lessons/03-pools " + goals + " -Djshell.script=" + script);
    assertEquals(0, ending.status(), ending::output);
    assertTrue(ending.lines().contains("[1, 4, 9, 16, 25]"), ending::output);
    assertFalse(ending.out().contains("Error:"), ending::output);
  }

  /** That the benchmarks run is another matter, and one of minutes. */
  @Test
  @Order(SOLVED)
  @DisplayName("mvn test-compile exec:exec@jmh knows the benchmarks of lesson 06")
  void jmh() throws IOException {
    var ending =
        copy.mvn(folder, "-q -pl lessons/06-measuring test-compile exec:exec@jmh -Djmh=-l");
    assertEquals(0, ending.status(), ending::output);
    for (String known :
        List.of("PolynomialBenchmark.at", "Ex02_DeadCode.returned", "Ex06_Workers.parallel")) {
      assertTrue(ending.lines().contains("measuring." + known), ending::output);
    }
  }

  /** With the exercises as shipped again, which would turn it red. */
  @Test
  @Order(SOLVED + 1)
  @DisplayName("a build of everything tests the solutions, and leaves the lessons' tests out")
  void everything() throws IOException {
    MavenWorkbookCopy.put(copy.poolMap().shipped(), copy.poolMap());
    // Some lessons with their solutions, without the tools, and of the tests one that both have.
    var ending =
        copy.mvn(
            folder,
            "-Dtest=PoolMapTest -Dsurefire.failIfNoSpecifiedTests=false -pl "
                + allBut(LESSONS, "lessons", "lessons/")
                + ","
                + allBut(LESSONS, "solutions", "solutions/")
                + ","
                + allBut(List.of(), "src", "src/")
                + " test");
    assertEquals(0, ending.status(), ending::output);
    var tests = ending.lines().stream().filter(l -> l.contains("Tests run: ")).toList();
    assertFalse(tests.isEmpty(), ending::output);
    assertTrue(ending.out().contains("Tests are skipped."), ending::output);
  }

  /** For Maven's {@code -pl}: leaves out the modules in a folder of the workbook, but these not. */
  private static String allBut(List<String> wanted, String folderOfModules, String prefix)
      throws IOException {
    try (var modules = Files.list(folder.resolve(folderOfModules))) {
      return modules
          .filter(module -> Files.exists(module.resolve("pom.xml")))
          .map(module -> module.getFileName().toString())
          .filter(module -> !wanted.contains(module))
          .map(module -> "!" + prefix + module)
          .collect(Collectors.joining(","));
    }
  }

  private static void solve() throws IOException {
    if (Files.mismatch(copy.poolMap().reference(), copy.poolMap().file()) >= 0) {
      MavenWorkbookCopy.put(copy.poolMap().reference(), copy.poolMap());
    }
  }

  /** JUnit's own launcher on what Maven has compiled: as an IDE does. */
  private static ExternalProgram.Ending console() throws Exception {
    var lesson = copy.lesson();
    var classPath = new ArrayList<Path>();
    classPath.add(lesson.folder().resolve("target/test-classes"));
    classPath.add(lesson.folder().resolve("target/classes"));
    for (String name :
        List.of(
            "org.junit.platform.console.ConsoleLauncher",
            "org.junit.platform.launcher.Launcher",
            "org.junit.platform.engine.TestEngine",
            "org.junit.platform.commons.JUnitException",
            "org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener",
            "org.junit.jupiter.engine.JupiterTestEngine",
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.params.ParameterizedTest",
            "org.opentest4j.AssertionFailedError")) {
      classPath.add(jarOf(Class.forName(name)));
    }
    return ExternalProgram.of(
            ExternalProgram.ofJdk("java").toString(),
            "-cp",
            classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
            "org.junit.platform.console.ConsoleLauncher",
            "execute",
            "--select-package=" + lesson.packageName(),
            "--disable-banner",
            "--disable-ansi-colors")
        .in(lesson.folder())
        .run();
  }

  private static Path jarOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
