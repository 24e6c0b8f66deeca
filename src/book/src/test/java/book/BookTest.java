package book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.Workbook;

@DisplayName("A book")
class BookTest {
  private static final String LESSON =
      """
      # 03 Pools

      A task runs in a thread. See [the glossary](../../docs/glossary.md#work), [nothing](gone.md),
      [the recordings](data/run.jfr), [the web](https://example.org/a?b=1&c=2) and
      [Meets](examples/Ex01_Meets.java).

      ## Launch all, then wait

      A busy
      waiting thread uses `Future.get` and `Nothing.here`, <b>not</b> `a < b`.

      ```java
      List<String> names = List.of("a & b"); // <none>
      ```

      ```mermaid
      flowchart LR
        nobody --> has["drawn this"]
      ```

      | | name |
      |---|---|
      | 1 | a thread |

      ## Launch all, then wait

      ## Exercises

      ### 3.1 PoolMap (harder)

      Edit [PoolMap](src/main/java/pools/PoolMap.java).

      <details><summary>Hint 1: a nudge</summary>

      The xylophone.

      </details>

      ## Check yourself

      1. How many?

         <details><summary>Answer</summary>

         The clavichord.

         </details>

      2. Says the harpsichord.
      """;

  private static final String GLOSSARY =
      """
      # Glossary

      ## Work

      | term | what it means here | in Java | lesson |
      |---|---|---|---|
      | work | what there is to do | – | [01](../lessons/03-pools/README.md) |
      | task | a piece of `work` & more | `Runnable` | [03](../lessons/03-pools/README.md) |
      | thread | a sequence of steps | `Thread` | [04](../lessons/03-pools/README.md) |
      | busy waiting | asking again and again | – | [09](../lessons/03-pools/README.md) |
      """;

  @TempDir Path root;
  private Path folder;

  @BeforeEach
  void workbook() throws IOException {
    write("README.md", "# Many Hands\n\n[Lesson](lessons/03-pools/README.md)\n");
    write("docs/glossary.md", GLOSSARY);
    write("lessons/03-pools/README.md", LESSON);
    write("lessons/03-pools/data/run.jfr", "\0\0");
    write(
        "lessons/03-pools/examples/Ex01_Meets.java",
        """
        // Question: Who <meets> whom?

        void main() {
          IO.println(1);
        }

        // Expect: one number.
        // prints: 1
        """);
    write("lessons/03-pools/src/main/java/pools/PoolMap.java", "package pools; // mine, my own\n");
    write("solutions/03-pools/shipped/PoolMap.java", "package pools; // as shipped\n");
    write(
        "lessons/03-pools/src/test/java/pools/PoolMapTest.java",
        "package pools;\n@Exercise(\"3.1 PoolMap\")\n");
    folder = root.resolve("the book");
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String page(String address) throws IOException {
    new Book(new Workbook(root)).write(folder, Optional.empty());
    return Files.readString(folder.resolve(address));
  }

  private String lesson() throws IOException {
    return page("lessons/03-pools/index.html");
  }

  @Test
  @DisplayName("has links to its own pages; what leads nowhere is only words")
  void links() throws IOException {
    String html = lesson();
    assertTrue(html.contains("<a href=\"../../docs/glossary.html#work\">the glossary</a>"), html);
    assertTrue(html.contains("<a href=\"examples/Ex01_Meets.java.html\">Meets</a>"));
    assertTrue(html.contains("<a href=\"https://example.org/a?b=1&amp;c=2\">the web</a>"));
    assertTrue(html.contains(" nothing,"), "a dead link");
    assertTrue(html.contains("the recordings,"), "nothing that a browser can show");
  }

  @Test
  @DisplayName("leaves solutions out if it is told to")
  void solutions() throws IOException {
    write("solutions/03-pools/README.md", "# 03 Pools: the walk-through\n");
    String walkThrough = "See [the walk-through](../../solutions/03-pools/README.md).";
    write("lessons/03-pools/README.md", walkThrough);
    String link = "<a href=\"../../solutions/03-pools/index.html\">";
    assertTrue(lesson().contains(link));
    assertTrue(Files.exists(folder.resolve("solutions/03-pools/index.html")));
    Path other = root.resolve("other");
    new Book(new Workbook(root), false).write(other, Optional.empty());
    String html = Files.readString(other.resolve("lessons/03-pools/index.html"));
    assertTrue(html.contains("See the walk-through."), html);
    assertFalse(Files.exists(other.resolve("solutions")));
  }

  @Test
  @DisplayName("has the anchors that GitHub has, also of a heading that comes twice")
  void anchors() throws IOException {
    assertTrue(lesson().contains("<h2 id=\"launch-all-then-wait\">"));
    assertTrue(lesson().contains("<h2 id=\"launch-all-then-wait-1\">"));
  }

  @Test
  @DisplayName("leads from classes of the JDK to their pages, and from no other name")
  void classes() throws IOException {
    String api = "https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/";
    String html = lesson();
    assertTrue(
        html.contains(
            "<code><a class=\"api\" href=\"" + api + "concurrent/Future.html\">Future</a>.get"),
        html);
    assertTrue(html.contains("<code>Nothing.here</code>"));
    assertTrue(html.contains("<a class=\"api\" href=\"" + api + "List.html\">List</a>&lt;"));
    assertEquals(1, html.split("/List.html", -1).length - 1, "once in a block");
  }

  @Test
  @DisplayName("marks code, and escapes it")
  void code() throws IOException {
    String html = lesson();
    assertTrue(html.contains("<span class=\"s\">&quot;a &amp; b&quot;</span>"), html);
    assertTrue(html.contains("<span class=\"c\">// &lt;none&gt;</span>"));
    assertTrue(html.contains("<code>a &lt; b</code>"));
  }

  @Test
  @DisplayName("explains a term where a section uses it first, and leaves everyday words alone")
  void terms() throws IOException {
    String html = lesson();
    String task =
        "<span class=\"term\"><a href=\"../../docs/glossary.html#term-task\""
            + " aria-describedby=\"m1\">task</a><span class=\"meaning\" role=\"tooltip\""
            + " id=\"m1\">a piece of work &amp; more</span></span>";
    assertTrue(html.contains(task), html);
    assertTrue(html.contains(">busy\nwaiting</a>"), "of several words, over the end of a line");
    assertFalse(html.contains(">thread</a>"), "is explained in a later lesson");
    assertTrue(page("docs/glossary.html").contains("<td id=\"term-task\">task</td>"));
    assertFalse(page("docs/glossary.html").contains("class=\"term\""));
  }

  @Test
  @DisplayName("shows the source of a diagram that has not been drawn")
  void diagrams() throws IOException {
    assertTrue(lesson().contains("<pre><code>flowchart LR"));
  }

  @Test
  @DisplayName("folds away what an example prints")
  void examples() throws IOException {
    String html = page("lessons/03-pools/examples/Ex01_Meets.java.html");
    assertTrue(html.contains("<strong>Who &lt;meets&gt; whom?</strong>"));
    int fold = html.indexOf("<details><summary>What it prints: predict it first</summary>");
    assertTrue(fold > html.indexOf("println"), html);
    assertTrue(html.indexOf("// prints: 1") > fold);
  }

  @Test
  @DisplayName("shows an exercise as it was shipped, never what the learner has written")
  void exercises() throws IOException {
    String html = page("lessons/03-pools/src/main/java/pools/PoolMap.java.html");
    assertTrue(html.contains("as shipped"), html);
    assertFalse(html.contains("my own"));
  }

  @Test
  @DisplayName("gives away no hint when it is searched")
  void search() throws IOException {
    String script = page("assets/search.js");
    assertTrue(script.contains("lessons/03-pools/index.html#launch-all-then-wait"), script);
    assertTrue(script.contains("Who <meets> whom?"), script);
    assertTrue(script.contains("name 1 a thread"), "a blank between cells");
    assertFalse(script.contains("xylophone"));
    assertFalse(script.contains("clavichord"), "the answer to a question");
    assertTrue(script.contains("harpsichord"), "what stands behind it");
  }

  @Test
  @DisplayName("keeps the learner's progress in one file, which a book for everybody has empty")
  void progress() throws IOException {
    assertEquals("window.manyHandsProgress = null;\n", page("assets/progress.js"));
    String html = Files.readString(folder.resolve("lessons/03-pools/index.html"));
    assertTrue(html.contains("data-exercise=\"pools/PoolMap\">3.1 PoolMap (harder)"), html);
    new Book(new Workbook(root))
        .write(folder, Optional.of(Map.of("pools/PoolMap", Book.State.SOLVED)));
    assertEquals(
        "window.manyHandsProgress = {\n\"pools/PoolMap\":\"solved\"\n};\n",
        Files.readString(folder.resolve("assets/progress.js")));
    assertEquals(html, Files.readString(folder.resolve("lessons/03-pools/index.html")));
  }

  @Test
  @DisplayName("is known again, and leaves files alone that are none of its own")
  void again() throws IOException {
    assertFalse(Book.isIn(folder));
    lesson();
    assertTrue(Book.isIn(folder));
    Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");
    byte[] before = Files.readAllBytes(folder.resolve("index.html"));
    lesson();
    assertEquals("mine", Files.readString(notes));
    assertTrue(Arrays.equals(before, Files.readAllBytes(folder.resolve("index.html"))));
  }
}
