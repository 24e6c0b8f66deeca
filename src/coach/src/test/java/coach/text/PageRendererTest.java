package coach.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.MarkdownPage;

class PageRendererTest {
  private static final TerminalCapabilities PLAIN = new TerminalCapabilities(60, false, true);

  @Test
  void sentencesAreWrappedAndInAWindowCodeIsToo() {
    String code = "x".repeat(70);
    var page = new Page().good("word ".repeat(20)).text("- " + "item ".repeat(15)).code(code);
    var lines = PageRenderer.lines(page, PLAIN);
    assertTrue(lines.stream().allMatch(l -> l.length() <= 60));
    assertTrue(lines.getFirst().startsWith("✓ word"));
    assertTrue(lines.get(1).startsWith("  word"), "goes on under its words");
    assertTrue(
        PageRenderer.lines(page, TerminalCapabilities.plain(StandardCharsets.UTF_8))
            .contains("  " + code));
  }

  @Test
  void aPathThatIsTooLongIsBrokenBehindASlash() {
    String path = "lessons/01-parallelism/src/main/java/parallelism/Shares.java:17";
    assertEquals(
        List.of("  lessons/01-parallelism/src/main/java/", "      parallelism/Shares.java:17"),
        PageRenderer.lines(new Page().code(path), new TerminalCapabilities(40, false, true)));
  }

  @Test
  void columnsAreCountedAsATerminalDoes() {
    var capabilities = new TerminalCapabilities(20, false, true);
    assertEquals(List.of("日本語の名前"), PageRenderer.lines(new Page().text("日本語の名前"), capabilities));
    assertEquals(
        List.of("日本語の名前日本語の", "名前"),
        PageRenderer.lines(new Page().text("日本語の名前日本語の名前"), capabilities));
    String umlauts = "u\u0308".repeat(20);
    assertEquals(List.of(umlauts), PageRenderer.lines(new Page().text(umlauts), capabilities));
  }

  @Test
  void tablesAreSetForTheWindow() {
    var page = new Page();
    markdownOnto(
        page,
        """
        | way | what it costs | when |
        |---|---|---|
        | a `a \\| b` | one thread for each item, and the memory of its stack | few items |
        | pool | a queue | |
        """);
    assertEquals(
        List.of(
            "  way        what it costs                         when",
            "  a `a | b`  one thread for each item, and the     few items",
            "             memory of its stack",
            "  pool       a queue"),
        PageRenderer.lines(page, PLAIN));
    assertEquals(
        List.of(
            "  a `a | b`",
            "    what it costs: one",
            "      thread for each",
            "      item, and the",
            "      memory of its",
            "      stack",
            "    when: few items",
            "  pool",
            "    what it costs: a",
            "      queue"),
        PageRenderer.lines(page, new TerminalCapabilities(24, false, true)));
  }

  @Test
  void nothingIsToldByColourAlone() {
    var page = new Page().good("yes").bad("no");
    assertEquals(List.of("✓ yes", "✗ no"), PageRenderer.lines(page, PLAIN));
    assertEquals(
        List.of("[ok] yes", "[no] no"),
        PageRenderer.lines(page, new TerminalCapabilities(60, false, false)));
    assertEquals(
        "\u001B[32m✓ yes\u001B[0m",
        PageRenderer.lines(page, new TerminalCapabilities(60, true, true)).getFirst());
  }

  @Test
  void withoutUnicodeAllIsAscii() {
    var page = new Page().text("“déjà” → 3 × 4 … – é 😀 日").code("…");
    var lines = PageRenderer.lines(page, new TerminalCapabilities(60, false, false));
    assertEquals("\"deja\" -> 3 x 4 ... - e ? ?", lines.getFirst());
    assertTrue(String.join("", lines).chars().allMatch(c -> c < 128));
  }

  @Test
  void whatALearnerPrintsCannotSteerTheTerminal() {
    var lines = PageRenderer.lines(new Page().code("a\u001B[2J\u0007b\tc"), PLAIN);
    assertEquals(List.of("  a[2Jb  c"), lines);
  }

  @Test
  void gapsAreOneEmptyLine() {
    var page = new Page().gap().text("a").gap().gap().text("b");
    assertEquals(List.of("a", "", "b"), PageRenderer.lines(page, PLAIN));
  }

  @Test
  void theEnvironmentIsHeeded() {
    assertTrue(
        TerminalCapabilities.of(Map.of("TERM", "xterm"), StandardCharsets.UTF_8, 80).colour());
    assertFalse(
        TerminalCapabilities.of(Map.of("NO_COLOR", "1"), StandardCharsets.UTF_8, 80).colour());
    assertFalse(
        TerminalCapabilities.of(Map.of("TERM", "dumb"), StandardCharsets.UTF_8, 80).colour());
    assertFalse(TerminalCapabilities.of(Map.of(), StandardCharsets.US_ASCII, 80).unicode());
    assertFalse(TerminalCapabilities.of(Map.of(), StandardCharsets.ISO_8859_1, 80).unicode());
    assertEquals(
        TerminalCapabilities.NARROWEST,
        TerminalCapabilities.of(Map.of(), StandardCharsets.UTF_8, 0).width());
  }

  @Test
  void markdownIsMadeReadable() {
    var page = new Page();
    markdownOnto(
        page,
        "## Head\n"
            + "It is **very** *good*: `a * b * c`,\n"
            + "see [there](x.md).\n\n"
            + "- one\n"
            + "- two\n"
            + "```\n"
            + "# code\n"
            + "```\n");
    assertEquals(
        List.of(
            "Head", "It is very good: `a * b * c`, see there.", "", "- one", "- two", "  # code"),
        PageRenderer.lines(page, PLAIN));
  }

  private static void markdownOnto(Page page, String markdown) {
    for (MarkdownPage.Section section : MarkdownPage.parse(markdown).sections()) {
      MarkdownRenderer.onto(page, section.nodes());
    }
  }

  @Test
  void aLinkLeadsSomewhereWhereTheTerminalKnowsLinks() {
    var page = new Page().link("lessons/03-pools/README.md:46", URI.create("file:///w/03.html#a"));
    var words = List.of("  lessons/03-pools/README.md:46");
    assertEquals(words, PageRenderer.lines(page, PLAIN));
    assertEquals(
        words, PageRenderer.lines(page, TerminalCapabilities.plain(StandardCharsets.UTF_8)));
    var linking = new TerminalCapabilities(60, false, true, true, true);
    assertEquals(
        List.of(
            "\u001B]8;;file:///w/03.html#a\u001B\\"
                + "  lessons/03-pools/README.md:46\u001B]8;;\u001B\\"),
        PageRenderer.lines(page, linking));
    var narrow = PageRenderer.lines(page, linking.wide(20));
    assertTrue(
        narrow.size() > 1 && narrow.stream().allMatch(l -> l.endsWith("\u001B]8;;\u001B\\")));
    assertEquals(words, PageRenderer.lines(page, linking.plain()));
  }

  @ParameterizedTest
  @CsvSource({
    "TERM, xterm, false",
    "TERM, xterm-kitty, true",
    "TERM, tmux-256color, false",
    "VTE_VERSION, 4999, false",
    "VTE_VERSION, 7600, true",
    "VTE_VERSION, 7600x, false",
    "TERM_PROGRAM, vscode, true",
    "TERM_PROGRAM, Apple_Terminal, false",
    "WT_SESSION, 1-2-3, true",
    "FORCE_HYPERLINK, 1, true",
    "FORCE_HYPERLINK, 0, false",
  })
  void onlyTerminalsThatAreKnownToHaveLinksGetThem(String name, String value, boolean links) {
    assertEquals(
        links, TerminalCapabilities.of(Map.of(name, value), StandardCharsets.UTF_8, 80).links());
  }
}
