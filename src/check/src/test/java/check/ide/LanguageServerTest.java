package check.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import check.fixtures.MavenWorkbookCopy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.Lesson;

/** Aborted where there is no such server: CI fetches one, as it does a browser. */
@DisplayName("The language server of VS Code")
class LanguageServerTest {
  @TempDir Path folder;

  @Test
  @DisplayName("imports the workbook and builds it without an error, each lesson with the kit once")
  void imports() throws Exception {
    var home = LanguageServer.given();
    assumeTrue(home.isPresent(), "no language server: JDT_LANGUAGE_SERVER names no folder");
    var copy = MavenWorkbookCopy.in(folder.toRealPath().resolve("workbook"));
    var root = copy.workbook().root();
    var repository = Path.of(System.getProperty("check.maven.repository"));
    try (var server = LanguageServer.open(home.get(), root, folder.resolve("server"), repository)) {
      assertTrue(server.builds(), () -> String.join("\n", server.errors()));
      assertEquals(List.of(), server.errors());
      for (Lesson lesson : copy.workbook().lessons()) {
        var path = server.testClassPath(lesson.exercises().getFirst().test());
        for (var tool : List.of("kit", "explorer")) {
          assertEquals(
              List.of(root.resolve("src/" + tool + "/target/eclipse/classes").toString()),
              path.stream().filter(p -> p.contains(tool)).toList(),
              path::toString);
        }
        assertTrue(Files.exists(root.resolve("src/kit/target/eclipse/classes/kit/Trial.class")));
        assertEquals(
            1, // JUnit warns on the error stream, in red, if there are two
            path.stream()
                .filter(p -> Files.exists(Path.of(p, "junit-platform.properties")))
                .count(),
            path::toString);
      }
    }
  }
}
