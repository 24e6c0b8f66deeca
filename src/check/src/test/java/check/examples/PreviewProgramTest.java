package check.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import check.fixtures.ThisWorkbook;
import check.process.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The one program that turns preview features on. It stands beside the examples, and not among
 * them, because it runs with exactly one JDK: on others this test is left out.
 */
@DisplayName("The program with a preview feature")
class PreviewProgramTest {
  private static final int JDK = 25;
  private static final Path LESSON =
      ThisWorkbook.get().root().resolve("lessons").resolve("09-virtual-threads");
  private static final String PROGRAM = "preview/RealScope.java";
  private static final String PRINTS = "// prints: ";

  @Test
  @DisplayName("prints what it says, on JDK 25")
  void printsWhatItSays() throws IOException {
    int here = Runtime.version().feature();
    assumeTrue(
        here == JDK, "%s runs with JDK %d only, and this is %d".formatted(PROGRAM, JDK, here));
    var due =
        Files.readAllLines(LESSON.resolve(PROGRAM)).stream()
            .filter(line -> line.startsWith(PRINTS))
            .map(line -> line.substring(PRINTS.length()))
            .toList();
    var ending =
        ExternalProgram.of(
                ExternalProgram.ofJdk("java").toString(),
                "--enable-preview",
                "--source",
                String.valueOf(JDK),
                PROGRAM)
            .in(LESSON)
            .run();
    assertEquals(due, ending.lines(), ending.output());
  }
}
