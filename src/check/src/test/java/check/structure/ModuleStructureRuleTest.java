package check.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import check.Fault;
import check.fixtures.MiniatureWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Modules that use each other otherwise than drawn are found")
class ModuleStructureRuleTest {
  private static final String PAGE = "docs/architecture.md";
  private static final String ROOF = "src/roof/src/main/java/roof/";
  private static final String BASE = "src/base/src/main/java/base/";

  @TempDir Path folder;

  private MiniatureWorkbook miniature;

  /** Two modules: {@code roof} uses {@code base}, which has a package {@code base.low}. */
  @BeforeEach
  void plant() {
    miniature = new MiniatureWorkbook(folder);
    miniature.write(
        PAGE,
        """
        ```mermaid
        graph TD
          roof[src/roof]
          base[src/base]
          roof --> base
          tests(["tests of lessons"]) -.-> base
        ```

        | module | what it is | uses |
        |---|---|---|
        | `src/roof` | on top | `base` |
        | `src/base` | below | no other |

        | package of `src/roof` | what is in it |
        |---|---|
        | `roof` | all |

        | package of `src/base` | what is in it |
        |---|---|
        | `base` | much |
        | `base.low` | little |
        """);
    describe("src/roof", "roof");
    describe("src/base", "base");
    describe("src/base", "base.low");
    miniature.write(ROOF + "Roof.java", "package roof;\nimport base.Base;\nclass Roof {}\n");
    miniature.write(BASE + "Base.java", "package base;\nclass Base { base.low.Low low; }\n");
    miniature.write(BASE + "low/Low.java", "package base.low;\nclass Low {}\n");
  }

  private void describe(String module, String name) {
    miniature.write(
        "%s/src/main/java/%s/package-info.java".formatted(module, name.replace('.', '/')),
        "/** Something. */\npackage %s;\n".formatted(name));
  }

  private List<Fault> faults() throws IOException {
    return new ModuleStructureRule().faults(miniature.workbook());
  }

  private void requireOnly(String fault) throws IOException {
    var faults = faults();
    assertEquals(1, faults.size(), faults::toString);
    assertTrue(faults.getFirst().toString().startsWith(fault), faults::toString);
  }

  @Test
  @DisplayName("none where all is as drawn")
  void sound() throws IOException {
    assertEquals(List.of(), faults());
  }

  @Test
  @DisplayName("none for a name in a comment, a string or a text block")
  void namedOnly() throws IOException {
    miniature.write(
        BASE + "Named.java",
        """
        package base;

        /** Not {@link roof.Roof}. */
        class Named { // roof.Roof
          char quote = '"';
          String one = "\\"roof.Roof";
          String block =
              \"""
              "roof.Roof"
              \""";
        }
        """);
    assertEquals(List.of(), faults());
  }

  @Test
  @DisplayName("an import against the arrows")
  void upwards() throws IOException {
    miniature.write(BASE + "Up.java", "package base;\nimport roof.Roof;\nclass Up {}\n");
    requireOnly(BASE + "Up.java: makes module base use roof");
  }

  @Test
  @DisplayName("a static import, one of all classes and a qualified name")
  void otherWaysToUse() throws IOException {
    for (String use :
        List.of(
            "import static roof.Roof.x;",
            "import roof.*;",
            "class A { Object o = roof.Roof.x; }")) {
      miniature.write(BASE + "Up.java", "package base;\n" + use + "\n");
      requireOnly(BASE + "Up.java: makes module base use roof");
    }
  }

  @Test
  @DisplayName("a package that uses one above it")
  void packageAbove() throws IOException {
    miniature.write(BASE + "low/Up.java", "package base.low;\nimport base.Base;\nclass Up {}\n");
    requireOnly(BASE + "low/Up.java: uses base, which stands above base.low");
  }

  @Test
  @DisplayName("an arrow that no source needs")
  void needless() throws IOException {
    Files.delete(folder.resolve(ROOF + "Roof.java"));
    requireOnly(PAGE + ": draws roof --> base, which no source needs");
  }

  @Test
  @DisplayName("a circle in the drawing")
  void circle() throws IOException {
    miniature.write(BASE + "Up.java", "package base;\nimport roof.Roof;\nclass Up {}\n");
    miniature.edit(
        PAGE,
        s ->
            s.replace("roof --> base", "roof --> base\n  base --> roof")
                .replace("no other", "`roof`"));
    requireOnly(PAGE + ": draws a circle of modules: base, roof");
  }

  @Test
  @DisplayName("a table that says something else than the drawing")
  void toldOtherwise() throws IOException {
    miniature.edit(PAGE, s -> s.replace("on top | `base`", "on top | no other"));
    requireOnly(PAGE + ": should say in its table that src/roof uses base");
  }

  @Test
  @DisplayName("a module, or a package, that has two rows")
  void describedTwice() throws IOException {
    miniature.edit(PAGE, s -> s + "| `src/base` | below, once more | no other |\n");
    requireOnly(PAGE + ": has two rows for base: keep one of them");
  }

  @Test
  @DisplayName("a module that is not drawn, and what to add")
  void newModule() throws IOException {
    describe("src/barn", "barn");
    miniature.edit(PAGE, s -> s + "| `barn` | hay |\n");
    requireOnly(PAGE + ": does not draw the module barn: add barn[src/barn]");
  }

  @Test
  @DisplayName("a package without a row, and a row without a package")
  void rows() throws IOException {
    miniature.edit(PAGE, s -> s.replace("`base.low`", "`base.deep`"));
    assertEquals(
        List.of(
            PAGE + ": has no row for the package base.low: put it above the packages that it uses",
            PAGE + ": has a row for base.deep, which is no package"),
        faults().stream().map(Fault::toString).toList());
  }

  @Test
  @DisplayName("a package with more classes than one can keep in mind")
  void tooMany() throws IOException {
    for (int i = 0; i < ModuleStructureRule.CLASSES_AT_MOST; i++) {
      miniature.write(BASE + "low/L%d.java".formatted(i), "package base.low;\n");
    }
    requireOnly(
        "src/base/src/main/java/base/low: has %d classes of at most %d"
            .formatted(
                ModuleStructureRule.CLASSES_AT_MOST + 1, ModuleStructureRule.CLASSES_AT_MOST));
  }

  @Test
  @DisplayName("a package that nobody describes")
  void notDescribed() throws IOException {
    Files.delete(folder.resolve(BASE + "low/package-info.java"));
    requireOnly("src/base/src/main/java/base/low: has no package-info.java");
  }
}
