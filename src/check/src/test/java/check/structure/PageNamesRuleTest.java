package check.structure;

import static check.fixtures.MiniatureWorkbook.README;
import static org.junit.jupiter.api.Assertions.assertEquals;

import check.Fault;
import check.fixtures.MiniatureWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A page that names what is not there is found")
class PageNamesRuleTest {
  private static final String PAGE = "docs/page.md";

  @TempDir Path folder;

  private MiniatureWorkbook miniature;

  @BeforeEach
  void plant() throws IOException {
    miniature = MiniatureWorkbook.copiedTo(folder);
    miniature.write(
        "src/roof/src/main/java/roof/Roof.java", "package roof; class Roof { tile(); }");
    miniature.write("src/roof/src/main/java/roof/low/Low.java", "package roof.low; class Low {}");
    miniature.write(
        "src/coach/src/main/java/coach/Check.java",
        "package coach; @Command(name = \"check\") class Check {}");
    miniature.write("pom.xml", "<execution><id>format</id></execution>");
  }

  private List<String> faults() throws IOException {
    return new PageNamesRule().faults(miniature.workbook()).stream().map(Fault::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roof.Wall",
        "roof.wall",
        "roof.low.Roof",
        "roof.Roof.slate",
        "Roof.slate",
        "pools.scenes.PlanFear",
        "src/roof/src/main/java/roof/Wall.java",
        "lessons/04-ponds",
        "OnceUponATime",
        "mvn -q exec:exec@paint",
        "mvn -q -pl wall test",
        "mvn -q test -Dtest=WallTest",
        "coach chek 3.1"
      })
  @DisplayName("in the text")
  void stale(String code) throws IOException {
    miniature.write(PAGE, "It is in `%s`.\n".formatted(code));
    assertEquals(1, faults().size(), () -> code + " is not found");
  }

  @Test
  @DisplayName("in a block of code and in a table")
  void staleInBlocks() throws IOException {
    miniature.write(PAGE, "```java\nroof.Wall.of();\n```\n\n| a |\n|---|\n| `roof.Door` |\n");
    assertEquals(
        List.of(
            PAGE + ": names roof.Wall.of, which does not exist",
            PAGE + ": names roof.Door, which does not exist"),
        faults());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roof",
        "roof.low.Low",
        "roof.Roof.tile()",
        "Roof.tile",
        "roof.size()",
        "pools.scenes.PlanBelief",
        "src/roof/target/roof.jar",
        "src/<name>/pom.xml",
        "src/main/java/pools/Plan.java",
        "roof.json",
        "LinkedBlockingQueue",
        "TimeUnit.SECONDS",
        "mvn -q exec:exec@format",
        "mvn -q -pl src/roof,src/coach test -Dtest=PlanTest",
        "coach check 3.1"
      })
  @DisplayName("and what is there is let through")
  void there(String code) throws IOException {
    miniature.write(PAGE, "It is in `%s`.\n".formatted(code));
    assertEquals(List.of(), faults());
  }

  @Test
  @DisplayName("and a lesson may invent a class")
  void invented() throws IOException {
    miniature.edit(README, text -> text + "\nThink of a class `OnceUponATime`.\n");
    assertEquals(List.of(), faults());
  }
}
