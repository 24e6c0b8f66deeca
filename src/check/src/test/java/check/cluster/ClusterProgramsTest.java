package check.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import check.fixtures.ThisWorkbook;
import check.process.ExternalProgram;
import com.hazelcast.core.Hazelcast;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kit.Gate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.Example;
import workbook.Lesson;

/** Aborted on a JDK that the engine does not support yet. */
@DisplayName("The cluster of lesson 16, with the reference solution behind it")
class ClusterProgramsTest {
  private static final int JDK = 25;
  private static final int KILLS = 3;

  /** Sends an exception and a map through Java's serialization, with the members' filter on. */
  private static final String FILTERED =
      """
      package cluster;

      import module java.base;

      public class Filtered {
        public static void main(String... args) throws Exception {
          Loopback.allowNothingButExceptions();
          var cause = new IOException("inner");
          IO.println(copy(new IllegalStateException("outer", cause)));
          try {
            IO.println(copy(new HashMap<>(Map.of(1, 2))));
          } catch (InvalidClassException e) {
            IO.println(e.getMessage());
          }
        }

        static Object copy(Object object) throws Exception {
          var bytes = new ByteArrayOutputStream();
          new ObjectOutputStream(bytes).writeObject(object);
          return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        }
      }
      """;

  @TempDir static Path folder;
  private static Lesson lesson;

  @BeforeAll
  static void compile() throws IOException {
    assumeTrue(Runtime.version().feature() == JDK, "the engine supports JDK 25 and no newer one");
    lesson = ThisWorkbook.get().lesson("16-cluster").orElseThrow();
    var filtered = folder.resolve("cluster/Filtered.java");
    Files.createDirectories(filtered.getParent());
    Files.writeString(filtered, FILTERED);
    var sources =
        Stream.of(
                folder,
                lesson.referenceSources(), // before the exercises
                lesson.mainSources(),
                lesson.testSources())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    var command =
        command(
            "javac", List.of("-d", folder.resolve("classes").toString(), "-sourcepath", sources));
    command.add(filtered.toString());
    for (String scene : List.of("RandomKills", "ClusterMapProgram")) {
      command.add(lesson.testSources().resolve("cluster/scenes/" + scene + ".java").toString());
    }
    for (Example example : lesson.packagedExamples()) {
      command.add(example.file().toString());
    }
    var ending = ExternalProgram.of(command).run();
    assertEquals(0, ending.status(), ending::output);
  }

  private static List<String> command(String tool, List<String> more) {
    var command = new ArrayList<>(List.of(ExternalProgram.ofJdk(tool).toString()));
    var classPath =
        Stream.of(folder.resolve("classes"), placeOf(Hazelcast.class), placeOf(Gate.class))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    command.addAll(List.of("-cp", classPath));
    command.addAll(more);
    return command;
  }

  private static Path placeOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  /** Its own options are for the engine; it has a temporary folder that nobody else uses. */
  private static List<String> program(Path temporary, String mainClass, String... arguments)
      throws IOException {
    var options = new ArrayList<>(List.of("-Djava.io.tmpdir=" + temporary));
    options.addAll(engineOptions());
    options.add(mainClass);
    options.addAll(List.of(arguments));
    return command("java", options);
  }

  /** As the lesson's pom has them for its examples. */
  private static List<String> engineOptions() throws IOException {
    return Files.readString(lesson.folder().resolve("pom.xml"))
        .lines()
        .filter(line -> line.contains("<commandlineArgs>--add-modules"))
        .flatMap(line -> Stream.of(line.strip().split("[<> ]")))
        .filter(word -> word.startsWith("--"))
        .toList();
  }

  @Test
  @DisplayName("its examples print what they say, and nothing to the error stream")
  void examples(@TempDir Path temporary) throws IOException {
    var examples = lesson.packagedExamples();
    assertFalse(examples.isEmpty());
    for (Example example : examples) {
      var ending = ExternalProgram.of(program(temporary, "cluster." + example.className())).run();
      assertEquals(0, ending.status(), ending::output);
      assertEquals("", ending.err());
      var due =
          example.ending().stream()
              .dropWhile(line -> !line.startsWith("// Printed on"))
              .skip(1)
              .map(line -> line.substring("// ".length()))
              .toList();
      assertEquals(due, ending.lines(), example.toString());
    }
    assertEquals(List.of(), filesIn(temporary));
  }

  private static List<Path> filesIn(Path temporary) throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.toList();
    }
  }

  @Test
  @DisplayName("a random member is killed at a random moment: nothing is lost, no process is left")
  void randomKills(@TempDir Path temporary) throws IOException {
    var ending =
        ExternalProgram.of(
                program(temporary, "cluster.scenes.RandomKills", Integer.toString(KILLS)))
            .run();
    assertEquals(0, ending.status(), ending::output);
    assertEquals(
        KILLS + " kills: nothing lost, no process left", ending.lines().getLast(), ending::output);
    assertEquals(List.of(), filesIn(temporary));
  }

  @Test
  @DisplayName("it listens on 127.0.0.1 alone, and ends when its parent is killed; no file is left")
  void parentIsKilled(@TempDir Path temporary) throws Exception {
    var builder = new ProcessBuilder(program(temporary, "cluster.scenes.ClusterMapProgram"));
    var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<ProcessHandle> members;
    try (var lines = process.inputReader()) {
      assertEquals("started", lines.readLine());
      members = process.descendants().toList();
      assertEquals(3, members.size());
      assertLoopbackAlone(Stream.concat(Stream.of(process.toHandle()), members.stream()).toList());
    } finally {
      process.destroyForcibly();
    }
    for (ProcessHandle member : members) {
      member.onExit().get(1, TimeUnit.MINUTES);
    }
    assertEquals(List.of(), filesIn(temporary));
  }

  /** Only Linux says who listens where. */
  private static void assertLoopbackAlone(List<ProcessHandle> processes) throws IOException {
    var places = new ArrayList<String>();
    for (ProcessHandle process : processes) {
      places.addAll(ListeningSockets.of(process.pid()));
    }
    if (Files.isDirectory(Path.of("/proc/self/fd"))) {
      assertEquals(processes.size(), places.size(), places::toString);
    }
    assertTrue(places.stream().allMatch(ListeningSockets::isLoopback), places::toString);
  }

  @Test
  @DisplayName("it deserializes exceptions and nothing else")
  void filter(@TempDir Path temporary) throws IOException {
    var ending = ExternalProgram.of(program(temporary, "cluster.Filtered")).run();
    assertEquals(
        List.of("java.lang.IllegalStateException: outer", "filter status: REJECTED"),
        ending.lines(),
        ending::output);
  }
}
