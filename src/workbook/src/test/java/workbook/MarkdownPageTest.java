package workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarkdownPageTest {
  private final FileSystem system = Jimfs.newFileSystem();
  private SmallWorkbook small;
  private LessonPage page;

  @BeforeEach
  void read() throws Exception {
    small = SmallWorkbook.in(system.getPath("/work"));
    page = small.lesson().page();
  }

  @AfterEach
  void close() throws Exception {
    system.close();
  }

  private static MarkdownPage.Section section(String markdown) {
    return MarkdownPage.parse(markdown).sections().getLast();
  }

  private static List<String> words(MarkdownPage.Hint hint) {
    return hint.body().stream().map(NodeText::withCode).toList();
  }

  @Test
  void theGoalIsOneSentenceWithoutMarks() throws Exception {
    assertEquals(
        Optional.of("Write `to`, so that it greets the one who is named."),
        page.goal(small.greeting()));
    assertEquals(Optional.of("Repair `to`."), page.goal(small.farewell()));
  }

  @Test
  void hintsComeInOrder() throws Exception {
    var hints = page.hints(small.greeting());
    assertEquals(
        List.of("Hint 1: a nudge", "Hint 2: the concept", "Hint 3: nearly the code"),
        hints.stream().map(MarkdownPage.Hint::label).toList());
    assertEquals(List.of("What do you say when you meet?"), words(hints.get(0)));
    assertEquals(List.of("Strings are joined by `+`."), words(hints.get(1)));
    assertEquals(FencedCodeBlock.class, hints.get(2).body().getFirst().getClass());
    assertEquals(List.of(), page.hints(small.farewell()));
  }

  @Test
  void oneBlockOfHtmlMayHoldWholeHints() {
    var hints =
        section(
                """
                ### 1.1 Greeting
                <details>
                <summary>One: <b>a</b> `b`</summary>
                Say **it**.
                </details>
                <details open><summary>Two</summary>

                Say

                it.
                </details><details><summary>Three</summary>now</details>
                """)
            .hints();
    assertEquals(
        List.of("One: a `b`", "Two", "Three"),
        hints.stream().map(MarkdownPage.Hint::label).toList());
    assertEquals(
        List.of(List.of("Say it."), List.of("Say", "it."), List.of("now")),
        hints.stream().map(MarkdownPageTest::words).toList());
  }

  @Test
  void aHintThatIsNotClosedIsNone() {
    assertEquals(List.of(), section("<details><summary>One</summary>\n\nSay it.\n").hints());
  }

  @Test
  void whatStandsAroundTheHintsIsLeft() {
    var section =
        section(
            """
            ### 1.1 Greeting
            Before.

            <details><summary>One</summary>

            Say it.

            </details>

            After.
            """);
    assertEquals(
        List.of("Before.", "After."),
        section.withoutHints().stream().map(NodeText::plain).toList());
  }

  @Test
  void headingsHaveTheirLinesAndCodeHasNone() {
    assertEquals("01 Mini", page.title());
    assertEquals(OptionalInt.of(5), page.markdown().line("First good answer wins"));
    assertEquals(OptionalInt.empty(), page.markdown().line("not a heading"));
    assertEquals(OptionalInt.empty(), page.markdown().line(""));
  }

  @Test
  void aSentenceEndsWhereANewOneBegins() {
    var section = section("### 1.1 Greeting\n**Goal:** write `f(1. 2)`, e.g. now? Yes.\n");
    assertEquals(Optional.of("write `f(1. 2)`, e.g. now? Yes."), section.labelled("Goal:"));
  }

  @Test
  void aLabelStandsAtTheBeginningOfALine() {
    var section = section("The **Goal:** none.\n\n**File:** `A`\n**Goal:** the `B`\nof it.\n");
    assertEquals(Optional.of("the `B` of it."), section.labelled("Goal:"));
  }

  @Test
  void headingsAreLinkedToAsGitHubDoes() {
    var page = MarkdownPage.parse("# A: `b_c`, d!\n\n## Two\n\n## Two\n\n<a id=\"here\"></a>\n");
    assertEquals(Set.of("a-b_c-d", "two", "two-1", "here"), page.anchors());
    assertEquals("31-poolmap", MarkdownPage.anchor("3.1 PoolMap"));
  }

  @Test
  void theTitleNeedNotBeTheFirstLine() throws Exception {
    small.write("lessons/01-mini/README.md", "<!-- a remark -->\n\n## Before\n\n# 01 `Mini`\n");
    assertEquals("01 Mini", small.lesson().page().title());
    small.write("lessons/01-mini/README.md", "# 01 *Mini* #\n\n# 02 Other\n");
    assertEquals("01 Mini", small.lesson().page().title());
  }

  @Test
  void aPageIsReadAnewOnlyIfItsTextHasChanged() throws Exception {
    assertSame(page.markdown(), small.lesson().page().markdown());
    small.write("lessons/01-mini/README.md", "# 01 Other\n");
    assertEquals("01 Other", small.lesson().page().title());
  }

  @Test
  void codeIsReadFromTextAndTablesAndBlocks() {
    assertEquals(
        List.of("a b", "c", "d\n", "e\n"),
        section("x `a b`\n\n|h|\n|-|\n|`c`|\n\n```java\nd\n```\n\n    e\n").code());
  }
}
