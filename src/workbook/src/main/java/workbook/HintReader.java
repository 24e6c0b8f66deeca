package workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * Reads the hints that are folded away in {@code <details>}. One block of HTML may end a hint and
 * begin the next, and may hold words of either.
 */
final class HintReader {
  private static final Pattern TAG =
      Pattern.compile("(?s)<details\\b[^>]*>|<summary\\b[^>]*>(.*?)</summary>|</details>");

  private final List<Node> outside = new ArrayList<>();
  private final List<MarkdownPage.Hint> hints = new ArrayList<>();
  private List<Node> body; // null outside a hint
  private String label = "";

  private HintReader() {}

  /** The hints among the nodes of a section, in order. */
  static List<MarkdownPage.Hint> read(List<Node> nodes) {
    return List.copyOf(of(nodes).hints);
  }

  /** Those nodes of a section that belong to no hint. */
  static List<Node> outside(List<Node> nodes) {
    return List.copyOf(of(nodes).outside);
  }

  private static HintReader of(List<Node> nodes) {
    var reader = new HintReader();
    for (Node node : nodes) {
      if (node instanceof HtmlBlock html) {
        reader.read(html.getLiteral());
      } else if (reader.body != null) {
        reader.body.add(node);
      } else {
        reader.outside.add(node);
      }
    }
    return reader;
  }

  private void read(String html) {
    var tag = TAG.matcher(html);
    int at = 0;
    while (tag.find()) {
      words(html.substring(at, tag.start()));
      at = tag.end();
      if (tag.group(1) != null) {
        label = label(tag.group(1));
      } else if (tag.group().startsWith("</")) {
        end();
      } else {
        body = new ArrayList<>();
      }
    }
    words(html.substring(at));
  }

  private void end() {
    if (body != null) {
      hints.add(new MarkdownPage.Hint(label, List.copyOf(body)));
    }
    body = null;
    label = "";
  }

  private void words(String markdown) {
    if (body != null && !markdown.isBlank()) {
      body.addAll(MarkdownPage.blocks(markdown.strip()));
    }
  }

  private static String label(String summary) {
    return MarkdownPage.blocks(summary).stream()
        .map(NodeText::withCode)
        .collect(Collectors.joining(" "));
  }
}
