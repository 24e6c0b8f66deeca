package coach.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown made readable in a terminal: paragraphs flow, code stays as it is, marks go. */
public final class MarkdownRenderer {
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");

  /** Code in backticks is taken as it is: an asterisk multiplies there. */
  private static final Pattern EMPHASIS =
      Pattern.compile("(`[^`]*`)|(?<![\\w*])\\*(\\w[^*`]*)\\*(?![\\w*])");

  private static final Pattern ITEM = Pattern.compile("\\s*([-*]|\\d+\\.)\\s+.*");
  private static final Pattern TAG = Pattern.compile("</?(details|summary|p|br)\\b[^>]*>");
  private static final Pattern RULE = Pattern.compile("\\|[\\s|:-]*-[\\s|:-]*");

  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+.*");

  private MarkdownRenderer() {}

  /** Whether a line belongs to code between fences; to be asked line by line. */
  public static final class Fence {
    private boolean open;

    public boolean covers(String line) {
      boolean fence = line.strip().startsWith("```");
      if (fence) {
        open = !open;
      }
      return open || fence;
    }
  }

  /** A line's words without the marks for bold, links and tags. Code keeps its backticks. */
  public static String plain(String line) {
    String words = TAG.matcher(LINK.matcher(line).replaceAll("$1")).replaceAll("");
    return EMPHASIS.matcher(words.replace("**", "")).replaceAll(MarkdownRenderer::kept).strip();
  }

  private static String kept(MatchResult found) {
    return Matcher.quoteReplacement(found.group(found.group(1) == null ? 2 : 1));
  }

  /** Adds a text to a page. */
  public static void onto(Page page, String markdown) {
    var paragraph = new StringBuilder();
    var table = new ArrayList<List<String>>();
    var fence = new Fence();
    for (String line : markdown.lines().toList()) {
      boolean code = fence.covers(line);
      if (code || !line.startsWith("|")) {
        end(page, table);
      }
      if (code) {
        end(page, paragraph);
        if (!line.strip().startsWith("```")) {
          page.code(line);
        }
      } else if (line.isBlank()) {
        end(page, paragraph);
        page.gap();
      } else if (line.startsWith("|")) {
        end(page, paragraph);
        if (!RULE.matcher(line).matches()) {
          table.add(cells(line));
        }
      } else if (HEADING.matcher(line).matches()) {
        end(page, paragraph);
        page.title(plain(line.replaceFirst("#+\\s+", "")));
      } else {
        if (ITEM.matcher(line).matches()) {
          end(page, paragraph);
        }
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(plain(line));
      }
    }
    end(page, paragraph);
    end(page, table);
  }

  /** A bar divides cells, unless it is escaped or within code. */
  private static List<String> cells(String row) {
    String inner = row.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean code = false;
    for (char c : inner.toCharArray()) {
      boolean escaped = !cell.isEmpty() && cell.charAt(cell.length() - 1) == '\\';
      code ^= c == '`';
      if (c == '|' && !code && !escaped) {
        cells.add(plain(cell.toString()));
        cell.setLength(0);
      } else {
        cell.setLength(cell.length() - (c == '|' && escaped ? 1 : 0));
        cell.append(c);
      }
    }
    cells.add(plain(cell.toString()));
    return cells;
  }

  private static void end(Page page, List<List<String>> table) {
    if (!table.isEmpty()) {
      page.table(table.getFirst(), table.subList(1, table.size()));
      table.clear();
    }
  }

  private static void end(Page page, StringBuilder paragraph) {
    if (!paragraph.isEmpty()) {
      page.text(paragraph.toString());
      paragraph.setLength(0);
    }
  }
}
