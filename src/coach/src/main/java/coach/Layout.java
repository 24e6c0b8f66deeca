package coach;

import java.util.ArrayList;
import java.util.List;

/** Sets a page into lines: wraps what flows, marks what is good or bad, colours if it may. */
final class Layout {
  private static final String RESET = "\u001B[0m";
  private static final String CODE_INDENT = "  ";

  private final Look look;
  private final List<String> lines = new ArrayList<>();

  private Layout(Look look) {
    this.look = look;
  }

  /** The lines of a page, none of them wider than the terminal, but for code. */
  static List<String> lines(Page page, Look look) {
    var layout = new Layout(look);
    page.blocks().forEach(layout::set);
    return layout.lines;
  }

  private void set(Page.Block block) {
    String text = readable(block.text());
    switch (block.kind()) {
      case TITLE -> wrap("", text, "\u001B[1m");
      case TEXT -> wrap("", text, "");
      case GOOD -> wrap(look.unicode() ? "✓ " : "[ok] ", text, "\u001B[32m");
      case BAD -> wrap(look.unicode() ? "✗ " : "[no] ", text, "\u001B[31m");
      case NOTE -> wrap("", text, "\u001B[2m");
      case CODE -> lines.add(coloured(CODE_INDENT + text.replace("\t", "  "), "\u001B[36m"));
      case ROW -> lines.add(text);
      case GAP -> {
        if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
          lines.add("");
        }
      }
    }
  }

  private String readable(String text) {
    String harmless = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    return look.unicode() ? harmless : Ascii.of(harmless);
  }

  private void wrap(String mark, String text, String colour) {
    for (String paragraph : text.split("\n", -1)) {
      wrapOne(mark, paragraph, colour);
    }
  }

  private void wrapOne(String mark, String text, String colour) {
    String indent = mark.isEmpty() ? hang(text) : " ".repeat(mark.length());
    var line = new StringBuilder(mark);
    boolean empty = true;
    for (String word : text.strip().split("\\s+")) {
      if (!empty && length(line) + 1 + length(word) > look.width()) {
        lines.add(coloured(line.toString(), colour));
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(coloured(line.toString(), colour));
  }

  /** An item of a list goes on under its words. */
  private static String hang(String text) {
    return text.startsWith("- ") || text.startsWith("* ") ? "  " : "";
  }

  private static int length(CharSequence text) {
    return text.toString().codePointCount(0, text.length());
  }

  private String coloured(String words, String colour) {
    String line = words.replace('\u00A0', ' ').stripTrailing();
    return look.colour() && !colour.isEmpty() && !line.isBlank() ? colour + line + RESET : line;
  }
}
