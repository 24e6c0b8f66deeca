package explorer.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("With a coverage agent, which puts calls into the learner's classes")
class WeaverUnderCoverageTest {
  private static final List<String> VERDICTS =
      List.of("accepted", "rejected", "accepted", "rejected");

  @TempDir private Path folder;

  /** {@code true}: it counts lines, as an IDE usually asks for; {@code false}: branches too. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("IntelliJ IDEA's: the verdicts are the same")
  void intellij(boolean onlyLines) throws Exception {
    Path asked = folder.resolve("asked");
    Files.write(
        asked,
        List.of(
            folder.resolve("covered.ic").toString(),
            "false",
            "false",
            "false",
            Boolean.toString(onlyLines),
            "subjects\\..*"));
    assertEquals(VERDICTS, verdicts(agent("intellij-coverage-agent") + "=" + asked));
  }

  @Test
  @DisplayName("JaCoCo's: the verdicts are the same")
  void jacoco() throws Exception {
    String asked = "=includes=subjects.*,destfile=" + folder.resolve("covered.exec");
    assertEquals(VERDICTS, verdicts(agent("org.jacoco.agent") + asked));
  }

  private static String agent(String name) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(jar -> Path.of(jar).getFileName().toString().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> verdicts(String agent) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-javaagent:" + agent));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(CoveredProgram.class.getName());
    Path said = folder.resolve("said");
    var program =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    program.waitFor();
    return Files.readAllLines(said);
  }
}
