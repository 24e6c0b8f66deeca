package workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A page of Markdown, read as GitHub reads it. Nobody may change its nodes.
 *
 * @param sections what stands under each heading, up to the next heading of any level, in order;
 *     what comes before the first heading stands under an empty one of level 0
 */
public record MarkdownPage(List<Section> sections) {
  private static final Pattern HTML_ANCHOR =
      Pattern.compile("(?:id|name)\\s*=\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

  /** The parser has many classes: they are loaded when the first page is read. */
  private static final class Lazy {
    private static final Parser PARSER =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
  }

  /** The pages that were read last, by their text: a lesson's and its walk-through's. */
  private static final class Recent extends LinkedHashMap<String, MarkdownPage> {
    private static final long serialVersionUID = 1L;
    private static final int PAGES = 2;
    private static final Map<String, MarkdownPage> KEPT = new Recent(); // guarded by itself

    private Recent() {
      super(PAGES, 1, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, MarkdownPage> eldest) {
      return size() > PAGES;
    }
  }

  /**
   * A hint that is folded away.
   *
   * @param label {@code Hint 1: a nudge}
   */
  public record Hint(String label, List<Node> body) {}

  /**
   * A heading with the nodes below it, its own node included.
   *
   * @param level 1 to 6; 0 for what comes before the first heading
   * @param line where the heading stands, from 1
   */
  public record Section(int level, String heading, int line, List<Node> nodes) {
    /** The nodes below the heading. */
    public List<Node> body() {
      return nodes.subList(level == 0 ? 0 : 1, nodes.size());
    }

    /** Where links and images point to, as written. */
    public List<String> links() {
      return SectionContents.links(nodes);
    }

    /** The tags and comments in it, code left out. */
    public String html() {
      return SectionContents.html(nodes);
    }

    /** What stands in backticks and in blocks of code, in order, as written. */
    public List<String> code() {
      return SectionContents.code(nodes);
    }

    /** The words of its paragraphs. */
    public List<String> paragraphs() {
      return nodes.stream()
          .filter(Paragraph.class::isInstance)
          .map(NodeText::plain)
          .filter(words -> !words.isEmpty())
          .toList();
    }

    /**
     * What a paragraph says behind a bold label at the beginning of a line, {@code **Goal:** …}.
     * Code keeps its backticks.
     */
    public Optional<String> labelled(String label) {
      for (Node paragraph : nodes) {
        for (Node part = paragraph.getFirstChild(); part != null; part = part.getNext()) {
          if (part instanceof StrongEmphasis
              && (part.getPrevious() == null || part.getPrevious() instanceof SoftLineBreak)
              && NodeText.plain(part).equals(label)) {
            return Optional.of(NodeText.withCodeBehind(part));
          }
        }
      }
      return Optional.empty();
    }

    /** The hints that are folded away in {@code <details>}, in order. */
    public List<Hint> hints() {
      return HintReader.read(nodes);
    }

    /** The nodes below the heading, without the hints that are folded away. */
    public List<Node> withoutHints() {
      return HintReader.outside(body());
    }

    /** Whether a table stands in it, or a paragraph, a list, …: a node of that type. */
    public boolean has(Class<? extends Node> type) {
      return nodes.stream().anyMatch(type::isInstance);
    }
  }

  /** Reads a file; a page with nothing on it if there is none. */
  public static MarkdownPage read(Path file) throws IOException {
    return recent(TextFiles.readNormalized(file));
  }

  /** The page with that text, which need not be parsed if it was asked for a moment ago. */
  static MarkdownPage recent(String text) {
    synchronized (Recent.KEPT) {
      return Recent.KEPT.computeIfAbsent(text, MarkdownPage::parse);
    }
  }

  /** The page with that text. */
  public static MarkdownPage parse(String markdown) {
    var sections = new ArrayList<Section>();
    var nodes = new ArrayList<Node>();
    sections.add(new Section(0, "", 1, nodes));
    for (Node node : blocks(markdown)) {
      if (node instanceof Heading heading) {
        nodes = new ArrayList<>();
        int line = heading.getSourceSpans().getFirst().getLineIndex() + 1;
        sections.add(new Section(heading.getLevel(), NodeText.plain(heading), line, nodes));
      }
      nodes.add(node);
    }
    return new MarkdownPage(List.copyOf(sections));
  }

  /** The paragraphs, lists, … of a text. */
  static List<Node> blocks(String markdown) {
    var blocks = new ArrayList<Node>();
    for (Node node = Lazy.PARSER.parse(markdown).getFirstChild();
        node != null;
        node = node.getNext()) {
      blocks.add(node);
    }
    return blocks;
  }

  /** Everything that a link with {@code #} can point to. */
  public Set<String> anchors() {
    var anchors = new TreeSet<String>();
    var seen = new HashMap<String, Integer>();
    for (Section section : sections) {
      if (section.level() > 0) {
        var anchor = anchor(section.heading());
        int before = seen.merge(anchor, 1, Integer::sum) - 1;
        anchors.add(before == 0 ? anchor : anchor + "-" + before);
      }
      HTML_ANCHOR.matcher(section.html()).results().forEach(r -> anchors.add(r.group(1)));
    }
    return anchors;
  }

  /** All headings, whatever their level. */
  public List<String> headings() {
    return sections.stream().filter(s -> s.level() > 0).map(Section::heading).toList();
  }

  /** Where a heading stands, from 1. */
  public OptionalInt line(String heading) {
    return sections.stream()
        .filter(s -> s.level() > 0 && s.heading().equals(heading))
        .mapToInt(Section::line)
        .findFirst();
  }

  /** What a link to a heading says behind its {@code #}: GitHub's way, in lower case. */
  public static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
        .replace(' ', '-');
  }
}
