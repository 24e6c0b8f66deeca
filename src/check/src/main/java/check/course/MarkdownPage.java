package check.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A page of Markdown, read as GitHub reads it.
 *
 * @param sections what stands under each heading, up to the next heading of any level, in order;
 *     what comes before the first heading stands under an empty one of level 0
 */
public record MarkdownPage(List<Section> sections) {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final Pattern HTML_TARGET =
      Pattern.compile("(?:href|src)\\s*=\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_ANCHOR =
      Pattern.compile("(?:id|name)\\s*=\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

  /**
   * A heading with the nodes below it, its own text included.
   *
   * @param level 1 to 6; 0 for what comes before the first heading
   */
  public record Section(int level, String heading, List<Node> nodes) {
    /** Where links and images point to, as written. */
    public List<String> links() {
      var links = new ArrayList<String>();
      visit(
          new AbstractVisitor() {
            @Override
            public void visit(Link link) {
              links.add(link.getDestination());
              visitChildren(link);
            }

            @Override
            public void visit(Image image) {
              links.add(image.getDestination());
            }

            @Override
            public void visit(HtmlBlock block) {
              HTML_TARGET.matcher(block.getLiteral()).results().forEach(r -> links.add(r.group(1)));
            }

            @Override
            public void visit(HtmlInline inline) {
              HTML_TARGET
                  .matcher(inline.getLiteral())
                  .results()
                  .forEach(r -> links.add(r.group(1)));
            }
          });
      return links;
    }

    /** The tags and comments in it, code left out. */
    public String html() {
      var html = new StringBuilder();
      visit(
          new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
              html.append(block.getLiteral()).append('\n');
            }

            @Override
            public void visit(HtmlInline inline) {
              html.append(inline.getLiteral());
            }
          });
      return html.toString();
    }

    /** The words of its paragraphs. */
    public List<String> paragraphs() {
      return nodes.stream()
          .filter(Paragraph.class::isInstance)
          .map(MarkdownPage::words)
          .filter(words -> !words.isEmpty())
          .toList();
    }

    /** Whether a table stands in it, or a paragraph, a list, …: a node of that type. */
    public boolean has(Class<? extends Node> type) {
      return nodes.stream().anyMatch(type::isInstance);
    }

    private void visit(AbstractVisitor visitor) {
      nodes.forEach(node -> node.accept(visitor));
    }
  }

  /** Reads a file; a page with nothing on it if there is none. */
  public static MarkdownPage of(Path file) throws IOException {
    return of(Workbook.text(file));
  }

  static MarkdownPage of(String text) {
    var sections = new ArrayList<Section>();
    var nodes = new ArrayList<Node>();
    sections.add(new Section(0, "", nodes));
    for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        nodes = new ArrayList<>();
        sections.add(new Section(heading.getLevel(), words(heading), nodes));
      }
      nodes.add(node);
    }
    return new MarkdownPage(List.copyOf(sections));
  }

  /** Everything that a link with {@code #} can point to. */
  public Set<String> anchors() {
    var anchors = new TreeSet<String>();
    var seen = new HashMap<String, Integer>();
    for (Section section : sections) {
      if (section.level() > 0) {
        var slug = slug(section.heading());
        int before = seen.merge(slug, 1, Integer::sum) - 1;
        anchors.add(before == 0 ? slug : slug + "-" + before);
      }
      HTML_ANCHOR.matcher(section.html()).results().forEach(r -> anchors.add(r.group(1)));
    }
    return anchors;
  }

  /** All headings, whatever their level. */
  public List<String> headings() {
    return sections.stream().filter(s -> s.level() > 0).map(Section::heading).toList();
  }

  /** GitHub's way: lower case, no punctuation, hyphens for blanks. */
  private static String slug(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
        .replace(' ', '-');
  }

  /** The text of a node without its mark-up. */
  public static String words(Node node) {
    var words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
          }
        });
    return words.toString().strip();
  }
}
