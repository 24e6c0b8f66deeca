package book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import workbook.MarkdownPage;
import workbook.NodeText;

/**
 * Markdown as HTML of the book: the library writes what is the same everywhere, and this what the
 * book adds to headings, code, links, tables and words. For one page, by one thread.
 */
final class MarkdownHtml {
  private static final String GLOSSARY = "docs/glossary.html";
  private static final Pattern ADDRESS =
      Pattern.compile("(\\s(?:href|src)\\s*=\\s*\")([^\"]*)(\")", Pattern.CASE_INSENSITIVE);

  private final PageContext page;
  private final JavaCode code;
  private final HtmlRenderer renderer;
  private final Map<String, Integer> anchors = new HashMap<>();
  private final Set<Glossary.Term> explained = new HashSet<>(); // in this section
  private final Set<Node> written = new HashSet<>(); // with an earlier one
  private int meanings;

  MarkdownHtml(PageContext page) {
    this.page = page;
    code = new JavaCode(page.names());
    renderer =
        HtmlRenderer.builder()
            .nodeRendererFactory(Parts::new) // before the extension's: the first one counts
            .extensions(List.of(TablesExtension.create()))
            .build();
  }

  /** All of a page. */
  String html(MarkdownPage markdown) {
    var html = new StringBuilder();
    markdown.sections().stream()
        .flatMap(section -> section.nodes().stream())
        .forEach(node -> renderer.render(node, html));
    return html.toString();
  }

  /** Writes the nodes that are different in the book. */
  private final class Parts implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    Parts(HtmlNodeRendererContext context) {
      this.context = context;
      html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(
          Heading.class,
          Text.class,
          SoftLineBreak.class,
          Code.class,
          FencedCodeBlock.class,
          Link.class,
          Image.class,
          HtmlBlock.class,
          HtmlInline.class,
          TableBlock.class,
          TableCell.class);
    }

    @Override
    public void render(Node node) {
      switch (node) {
        case Heading heading -> heading(heading);
        case Text text -> text(text);
        case SoftLineBreak lineBreak -> lineBreak(lineBreak);
        case Code inline ->
            html.raw("<code>" + code.inline(inline.getLiteral(), isPlain(inline)) + "</code>");
        case FencedCodeBlock block -> block(block);
        case Link link -> link(link);
        case Image image -> image(image);
        case HtmlBlock block -> {
          html.line();
          html.raw(withAddresses(block.getLiteral()));
          html.line();
        }
        case HtmlInline inline -> html.raw(withAddresses(inline.getLiteral()));
        case TableBlock table -> {
          html.raw("<div class=\"wide\"><table>");
          children(table);
          html.raw("</table></div>\n");
        }
        case TableCell cell -> cell(cell);
        default -> throw new IllegalArgumentException(node.toString());
      }
    }

    private void children(Node parent) {
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
    }

    private void heading(Heading heading) {
      explained.clear();
      String words = NodeText.plain(heading);
      String exercise = page.exercises().get(words);
      html.raw(
          "\n<h%d id=\"%s\"%s>"
              .formatted(
                  heading.getLevel(),
                  Html.escaped(anchor(words)),
                  exercise == null
                      ? ""
                      : " data-exercise=\"%s\"".formatted(Html.escaped(exercise))));
      children(heading);
      html.raw("</h%d>\n".formatted(heading.getLevel()));
    }

    private String anchor(String heading) {
      String anchor = MarkdownPage.anchor(heading);
      int before = anchors.merge(anchor, 1, Integer::sum) - 1;
      return before == 0 ? anchor : anchor + "-" + before;
    }

    /** A text goes on behind a line's end; a term may have its words on both lines. */
    private void text(Text text) {
      if (written.contains(text)) {
        return;
      }
      var words = new StringBuilder(text.getLiteral());
      Node last = text;
      while (last.getNext() instanceof SoftLineBreak
          && last.getNext().getNext() instanceof Text next) {
        written.add(last.getNext());
        written.add(next);
        words.append('\n').append(next.getLiteral());
        last = next;
      }
      html.raw(isPlain(text) && mayExplain(text) ? explained(words.toString()) : plain(words));
    }

    private void lineBreak(SoftLineBreak lineBreak) {
      if (!written.contains(lineBreak)) {
        html.raw("\n");
      }
    }

    private static String plain(CharSequence words) {
      return Html.escaped(words.toString());
    }

    private String explained(String words) {
      var text = new StringBuilder();
      int end = 0;
      for (Glossary.Use use : page.glossary().uses(words, page.lesson(), explained)) {
        text.append(Html.escaped(words.substring(end, use.start())));
        text.append(
            """
            <span class="term"><a href="%s" aria-describedby="m%d">%s</a>\
            <span class="meaning" role="tooltip" id="m%2$d">%s</span></span>\
            """
                .formatted(
                    Html.escaped(page.to(GLOSSARY) + "#" + use.term().anchor()),
                    ++meanings,
                    Html.escaped(words.substring(use.start(), use.end())),
                    Html.escaped(use.term().meaning())));
        end = use.end();
      }
      return text.append(Html.escaped(words.substring(end))).toString();
    }

    private void block(FencedCodeBlock block) {
      if (Diagrams.isDiagram(block) && diagram(block)) {
        return;
      }
      String language = block.getInfo() == null ? "" : block.getInfo().strip();
      String content =
          language.equals("java")
              ? code.block(block.getLiteral())
              : Html.escaped(block.getLiteral());
      html.raw("\n<pre><code>" + content + "</code></pre>\n");
    }

    /** Whether there is a drawing; else the source has to do. */
    private boolean diagram(FencedCodeBlock block) {
      try {
        if (Diagrams.drawing(block.getLiteral()).isEmpty()) {
          return false;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      html.raw(
          "<div class=\"wide\"><img class=\"diagram\" src=\"%s\" alt=\"%s\"></div>\n"
              .formatted(
                  Html.escaped(
                      page.to(Book.DIAGRAMS + "/" + Diagrams.fileName(block.getLiteral()))),
                  "A diagram. The text below says the same in words."));
      return true;
    }

    private void link(Link link) {
      var address = page.link(link.getDestination());
      if (address.isEmpty()) {
        children(link);
        return;
      }
      html.raw("<a href=\"%s\">".formatted(Html.escaped(address.get())));
      children(link);
      html.raw("</a>");
    }

    private void image(Image image) {
      html.raw(
          "<img src=\"%s\" alt=\"%s\">"
              .formatted(
                  Html.escaped(page.link(image.getDestination()).orElse("")),
                  Html.escaped(NodeText.plain(image))));
    }

    private String withAddresses(String tags) {
      return ADDRESS
          .matcher(tags)
          .replaceAll(found ->
              java.util.regex.Matcher.quoteReplacement(
                  found.group(1)
                      + Html.escaped(page.link(found.group(2)).orElse("#"))
                      + found.group(3)));
    }

    /** A head without words is none to a screen reader. */
    private void cell(TableCell cell) {
      boolean head = cell.isHeader() && cell.getFirstChild() != null;
      String row = Glossary.anchor(NodeText.plain(cell));
      boolean isTerm =
          page.address().equals(GLOSSARY)
              && cell.getPrevious() == null
              && !cell.isHeader()
              && anchors.putIfAbsent(row, 1) == null; // else it is explained twice
      String anchor = isTerm ? " id=\"%s\"".formatted(Html.escaped(row)) : "";
      html.raw(head ? "<th scope=\"col\">" : "<td%s>".formatted(anchor));
      children(cell);
      html.raw(head ? "</th>\n" : "</td>\n");
    }

    /** Whether nothing round a node is a link or a heading. */
    private static boolean isPlain(Node node) {
      return !isWithin(node, Link.class) && !isWithin(node, Heading.class);
    }

    /** In a table, and on its own page, a term is not explained. */
    private boolean mayExplain(Node node) {
      return !isWithin(node, TableBlock.class) && !page.address().equals(GLOSSARY);
    }

    private static boolean isWithin(Node node, Class<? extends Node> type) {
      for (Node at = node.getParent(); at != null; at = at.getParent()) {
        if (type.isInstance(at)) {
          return true;
        }
      }
      return false;
    }
  }
}
