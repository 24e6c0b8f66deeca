package coach.text;

import java.util.ArrayList;
import java.util.List;
import pictures.Interleaving;
import pictures.TextTable;
import pictures.text.AsciiFallback;
import pictures.text.TextWidth;

/** Sets a page into lines: wraps what flows, marks what is good or bad, colours if it may. */
public final class PageRenderer {
  private static final String RESET = "\u001B[0m";
  private static final String CODE_INDENT = "  ";

  private final TerminalCapabilities capabilities;
  private final List<String> lines = new ArrayList<>();

  private PageRenderer(TerminalCapabilities capabilities) {
    this.capabilities = capabilities;
  }

  /** The lines of a page, none of them wider than the terminal. */
  public static List<String> lines(Page page, TerminalCapabilities capabilities) {
    var layout = new PageRenderer(capabilities);
    page.blocks().forEach(layout::set);
    return layout.lines;
  }

  private void set(Page.Block block) {
    String text = readable(block.text());
    switch (block.kind()) {
      case TITLE -> wrap("", text, "\u001B[1m");
      case TEXT -> wrap("", text, "");
      case GOOD -> wrap(capabilities.unicode() ? "✓ " : "[ok] ", text, "\u001B[32m");
      case BAD -> wrap(capabilities.unicode() ? "✗ " : "[no] ", text, "\u001B[31m");
      case NOTE -> wrap("", text, "\u001B[2m");
      case CODE -> asItIs(CODE_INDENT + text.replace("\t", "  "), "\u001B[36m");
      case LINK -> link(CODE_INDENT + text, block.target());
      case ROW -> asItIs(text.replace("\t", "  "), "");
      case TABLE -> table(block.table());
      case PICTURE -> picture(block.text());
      case GAP -> {
        if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
          lines.add("");
        }
      }
    }
  }

  /** Without characters that would steer the terminal, or turn the order of others round. */
  public static String harmless(String text) {
    return TerminalSafeText.of(text);
  }

  private String readable(String text) {
    return capabilities.unicode() ? harmless(text) : AsciiFallback.of(harmless(text));
  }

  /** A line that has its own blanks; in a window that is too narrow it goes on below. */
  private void asItIs(String line, String colour) {
    if (!capabilities.window() || TextWidth.of(line) <= capabilities.width()) {
      lines.add(coloured(line, colour));
      return;
    }
    TextWidth.folded(line, capabilities.width()).forEach(part -> lines.add(coloured(part, colour)));
  }

  /** Each line of it is a link: OSC 8, which terminals that know no links would print. */
  private void link(String line, String target) {
    int first = lines.size();
    asItIs(line, "\u001B[36m");
    if (capabilities.links()) {
      lines
          .subList(first, lines.size())
          .replaceAll(
              part -> TerminalSafeWriter.linkTo(target) + part + TerminalSafeWriter.NO_LINK);
    }
  }

  private void table(List<List<String>> table) {
    var readable = table.stream().map(row -> row.stream().map(this::readable).toList()).toList();
    new TextTable(readable.getFirst(), readable.subList(1, readable.size()))
        .lines(capabilities.width() - CODE_INDENT.length())
        .forEach(line -> lines.add(CODE_INDENT + line));
  }

  private void picture(String words) {
    String harmless = harmless(words);
    var rows =
        Interleaving.of(harmless)
            .filter(_ -> capabilities.window())
            .map(steps -> steps.lines(capabilities.width()))
            .orElseGet(() -> harmless.lines().toList());
    rows.forEach(row -> asItIs(capabilities.unicode() ? row : AsciiFallback.drawn(row), ""));
  }

  private void wrap(String mark, String text, String colour) {
    String before = mark;
    for (String paragraph : text.split("\n", -1)) {
      wrapOne(before, paragraph, colour);
      before = " ".repeat(mark.length());
    }
  }

  private void wrapOne(String mark, String text, String colour) {
    String indent = mark.isEmpty() ? hang(text) : " ".repeat(mark.length()); // under its words
    int next = capabilities.width() - indent.length();
    String before = mark;
    for (String line : TextWidth.wrapped(text, capabilities.width() - mark.length(), next)) {
      lines.add(coloured(before + line, colour));
      before = indent;
    }
  }

  /** An item of a list goes on under its words. */
  private static String hang(String text) {
    return text.startsWith("- ") || text.startsWith("* ") ? "  " : "";
  }

  private String coloured(String words, String colour) {
    String line = words.replace('\u00A0', ' ').stripTrailing();
    return capabilities.colour() && !colour.isEmpty() && !line.isBlank()
        ? colour + line + RESET
        : line;
  }
}
