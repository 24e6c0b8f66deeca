package coach.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coach.course.SampleWorkbook;
import coach.process.Environment;
import coach.verdict.VerdictService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import judge.files.TemporaryFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.TextFiles;

/** With the judge that learners have, and with the coach in a process of its own. */
@Timeout(300)
class CoachEndToEndTest {
  /** All share a workbook, because its judge makes a cache, which takes seconds. */
  @TempDir static Path shared;

  @TempDir Path folder;
  private SampleWorkbook mini;

  @BeforeEach
  void begin() throws Exception {
    Path root = shared.resolve("workbook");
    for (String part : List.of("lessons", "solutions", ".many-hands")) {
      TemporaryFolders.delete(root.resolve(part));
    }
    mini = SampleWorkbook.in(root);
  }

  /** A class of which most mean no good: bodies by name, with the outcome that is due. */
  private static final Map<String, String[]> CLASS = new LinkedHashMap<>();

  static {
    CLASS.put("ada", new String[] {"return \"Hello, \" + name;", "solved"});
    CLASS.put("ben", new String[] {"return null;", "failed"});
    CLASS.put("cy", new String[] {"System.exit(0); return null;", "exited"});
    CLASS.put("dee", new String[] {"Runtime.getRuntime().halt(0); return null;", "exited"});
    CLASS.put("eve", new String[] {"return to(name);", "failed"});
    CLASS.put(
        "fay",
        new String[] {
          "var all = new java.util.ArrayList<int[]>(); while (true) all.add(new int[1 << 20]);",
          "out-of-memory"
        });
    CLASS.put("gus", new String[] {"return half", "not-compiled"});
    CLASS.put(
        "hal",
        new String[] {
          "System.out.close(); System.err.close(); return \"Hello, \" + name;", "solved"
        });
    CLASS.put(
        "ivy",
        new String[] {
          "Thread t = new Thread(() -> { while (true) Thread.onSpinWait(); }); t.start();"
              + " return \"Hello, \" + name;",
          "solved"
        });
    CLASS.put(
        "joe",
        new String[] {
          "for (int i = 0; i < 300_000; i++) System.out.println(name); return \"Hello, \" + name;",
          "solved"
        });
  }

  private static String source(String body) {
    return "package mini;\nfinal class Greeting {\n  static String to(String name) {\n    "
        + body
        + "\n  }\n}\n";
  }

  @Test
  void aHostileClassIsJudgedInOneRun() throws Exception {
    for (var learner : CLASS.entrySet()) {
      Path file = folder.resolve("class/" + learner.getKey() + "/Greeting.java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, source(learner.getValue()[0]));
    }
    Files.createDirectories(folder.resolve("class/kim"));
    var desk = new CoachFixture(mini.root());
    var real = desk.environment();
    var environment =
        new Environment(
            real.environment(),
            real.folder(),
            real.in(),
            real.out(),
            real.err(),
            real.charset(),
            false,
            real.clock(),
            real.foregroundRunner(),
            VerdictService::of);
    int code =
        Coach.run(
            environment,
            "check",
            "1.1",
            "--json",
            "--jobs",
            "2",
            "--learners",
            folder.resolve("class").toString());
    var outcomes =
        desk.said()
            .lines()
            .filter(line -> line.contains("\"outcome\""))
            .map(line -> line.replaceFirst(".*\"outcome\": \"([a-z-]+)\".*", "$1"))
            .toList();
    var due = new ArrayList<>(CLASS.values().stream().map(about -> about[1]).toList());
    due.add("missing");
    assertEquals(due, outcomes, desk.said());
    assertEquals(Coach.EXIT_NOT_SOLVED, code);
  }

  private ProcessBuilder coach(String... args) {
    var command =
        new ArrayList<>(
            List.of(
                Environment.jdkTool("java"),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Coach.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).directory(mini.root().toFile()).redirectErrorStream(true);
  }

  @Test
  void withoutATerminalItSaysWhereTheLearnerStandsAndEnds() throws Exception {
    var process = coach().start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.startsWith("0 of 2 exercises are solved."), said);
  }

  @Test
  void aCoachThatIsKilledLeavesNoProcessBehind() throws Exception {
    Path pid = folder.resolve("pid");
    mini.write(
        "lessons/01-mini/src/main/java/mini/Greeting.java",
        source(
            "try { java.nio.file.Files.writeString(java.nio.file.Path.of(\""
                + TextFiles.withForwardSlashes(pid)
                + ".half\"), \"\" + ProcessHandle.current().pid());"
                + " java.nio.file.Files.move(java.nio.file.Path.of(\""
                + TextFiles.withForwardSlashes(pid)
                + ".half\"),"
                + " java.nio.file.Path.of(\""
                + TextFiles.withForwardSlashes(pid)
                + "\")); }"
                + " catch (java.io.IOException e) { throw new RuntimeException(e); }"
                + " while (true) Thread.onSpinWait();"));
    var process = coach("watch").start();
    var said = new StringBuffer();
    Thread.ofPlatform().daemon().start(() -> read(process, said));
    try {
      while (!Files.exists(pid)) {
        assertTrue(process.isAlive(), said.toString());
        TimeUnit.MILLISECONDS.sleep(20); // another process's doing can only be looked for
      }
      var child = ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
      process.destroyForcibly();
      child.onExit().get(60, TimeUnit.SECONDS);
      assertFalse(child.isAlive());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** How an example is started: by the command, or by a coach that watches. */
  @ParameterizedTest
  @ValueSource(strings = {"example", "watch"})
  void aCoachThatIsKilledLeavesNoExampleBehind(String by) throws Exception {
    Path pid = folder.resolve("pid");
    mini.write(
        "lessons/01-mini/examples/Endless.java",
        """
        // Question: Will it end?
        import java.nio.file.*;
        void main() throws Exception {
          Path half = Files.writeString(Path.of("%1$s.half"), "" + ProcessHandle.current().pid());
          Files.move(half, Path.of("%1$s"));
          while (true) Thread.onSpinWait();
        }
        """
            .formatted(TextFiles.withForwardSlashes(pid)));
    var process = by.equals("example") ? coach("example", "Endless").start() : coach().start();
    var said = new StringBuffer();
    Thread.ofPlatform().daemon().start(() -> read(process, said));
    try {
      if (by.equals("watch")) {
        process.getOutputStream().write("x Endless\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
      }
      while (!Files.exists(pid)) {
        assertTrue(process.isAlive(), said.toString());
        TimeUnit.MILLISECONDS.sleep(20); // another process's doing can only be looked for
      }
      var example = ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
      process.destroyForcibly();
      example.onExit().get(60, TimeUnit.SECONDS);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  @Test
  void whereJavaCannotNameTheFolderItSaysWhatToDo() throws Exception {
    var builder = coach("--workbook", "Bücher", "list");
    builder.environment().put("LC_ALL", "C");
    var process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeTrue(process.waitFor() != 0 && !said.contains("has no lessons"), "it can name it");
    assertTrue(said.contains("Set LC_ALL=C.UTF-8"), said);
    assertEquals(Coach.EXIT_ERROR, process.exitValue(), said);
  }

  @Test
  void whatCannotBeWrittenIsNoSuccess() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "a disk that is always full");
    for (String[] line : new String[][] {{"list"}, {"hint", "1.1"}, {"doctor"}, {"--help"}}) {
      var process = coach(line).redirectErrorStream(false).redirectOutput(full.toFile()).start();
      String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(Coach.EXIT_ERROR, process.waitFor(), said);
      assertTrue(said.contains("could not be written"), said);
    }
  }

  private static void read(Process process, StringBuffer said) {
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      said.append(out.lines().collect(Collectors.joining("\n")));
    } catch (IOException | java.io.UncheckedIOException e) {
      // It was killed.
    }
  }

  @Test
  void aWatchedExerciseIsReallyJudged() throws Exception {
    mini.greeting("\"Hello, \" + name");
    var process = coach("watch").start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.contains("Passed: 1.1 Greeting")) {
      line = out.readLine();
    }
    assertTrue(line != null);
    process.getOutputStream().close();
    out.lines().toList();
    assertEquals(0, process.waitFor());
  }
}
