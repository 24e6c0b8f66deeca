package book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import workbook.Example;
import workbook.MarkdownPage;
import workbook.NodeText;

/**
 * What the book's search looks through: a section each, as a script, because a page on a disk may
 * not read other files. Hints and answers that are folded away are not in it: a search must not
 * give them away. To be used by one thread.
 */
final class SearchData {

  private record Entry(String title, String heading, String address, String text) {}

  private final List<Entry> entries = new ArrayList<>();

  /** Adds a page, section by section. */
  void add(MarkdownPage page, Path file, String address) {
    String title = Contents.title(page, file);
    for (MarkdownPage.Section section : page.sections()) {
      String words = words(section.body());
      if (!words.isBlank() || section.level() > 0) {
        entries.add(
            new Entry(
                title,
                section.heading(),
                address
                    + (section.level() == 0 ? "" : "#" + MarkdownPage.anchor(section.heading())),
                words));
      }
    }
  }

  /** Adds an example by its name and its question. */
  void add(Example example, String question, String address) {
    entries.add(new Entry(example.lesson().name(), example.name(), address, question));
  }

  /** The words of some parts, with a blank between those of paragraphs, items and cells. */
  private static String words(List<Node> nodes) {
    var words = new StringBuilder();
    add(nodes, words);
    return words.toString().replaceAll("\\s+", " ").strip();
  }

  private static void add(List<Node> nodes, StringBuilder words) {
    int folds = 0; // open ones
    for (Node node : nodes) {
      if (node instanceof HtmlBlock html) {
        folds += count("<details", html.getLiteral()) - count("</details", html.getLiteral());
      } else if (folds == 0) {
        add(node, words);
      }
    }
  }

  private static int count(String tag, String html) {
    return html.split(tag, -1).length - 1;
  }

  private static void add(Node node, StringBuilder words) {
    switch (node) {
      case Paragraph _, Heading _, TableCell _ -> words.append(NodeText.plain(node)).append(' ');
      case FencedCodeBlock code -> words.append(code.getLiteral()).append(' ');
      default -> {
        var children = new ArrayList<Node>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
          children.add(child);
        }
        add(children, words);
      }
    }
  }

  /** The script. */
  String script() {
    return entries.stream()
        .map(entry ->
            "{t:%s,h:%s,u:%s,x:%s}"
                .formatted(
                    Html.quoted(entry.title()),
                    Html.quoted(entry.heading()),
                    Html.quoted(entry.address()),
                    Html.quoted(entry.text())))
        .collect(Collectors.joining(",\n", "window.manyHandsSections = [\n", "\n];\n"));
  }
}
