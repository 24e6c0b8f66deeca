package book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
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
import org.commonmark.renderer.html.HtmlWriter;
import workbook.MarkdownPage;
import workbook.NodeText;

/**
 * Writes the nodes of a page that are different in the book: headings, words, code, links, tables.
 */
final class BookNodeRenderer implements NodeRenderer {
  private static final Pattern ADDRESS =
      Pattern.compile("(\\s(?:href|src)\\s*=\\s*\")([^\"]*)(\")", Pattern.CASE_INSENSITIVE);

  private final PageContext page;
  private final JavaCode code;
  private final TermMeanings terms;
  private final Map<String, Integer> anchors;
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;

  /**
   * @param terms explains the words of the whole page
   * @param anchors those of the page so far, and how often each was asked for
   */
  BookNodeRenderer(
      PageContext page,
      JavaCode code,
      TermMeanings terms,
      Map<String, Integer> anchors,
      HtmlNodeRendererContext context) {
    this.page = page;
    this.code = code;
    this.terms = terms;
    this.anchors = anchors;
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
      case Text text -> html.raw(terms.html(text));
      case SoftLineBreak lineBreak -> lineBreak(lineBreak);
      case Code inline ->
          html.raw(
              "<code>"
                  + code.inline(inline.getLiteral(), TermMeanings.isPlain(inline))
                  + "</code>");
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
    terms.beginSection();
    String words = NodeText.plain(heading);
    String exercise = page.exercises().get(words);
    html.raw(
        "\n<h%d id=\"%s\"%s>"
            .formatted(
                heading.getLevel(),
                Html.escaped(anchor(words)),
                exercise == null ? "" : " data-exercise=\"%s\"".formatted(Html.escaped(exercise))));
    children(heading);
    html.raw("</h%d>\n".formatted(heading.getLevel()));
  }

  private String anchor(String heading) {
    String anchor = MarkdownPage.anchor(heading);
    int before = anchors.merge(anchor, 1, Integer::sum) - 1;
    return before == 0 ? anchor : anchor + "-" + before;
  }

  private void lineBreak(SoftLineBreak lineBreak) {
    if (!terms.isWritten(lineBreak)) {
      html.raw("\n");
    }
  }

  private void block(FencedCodeBlock block) {
    if (Diagrams.isDiagram(block) && diagram(block)) {
      return;
    }
    String language = block.getInfo() == null ? "" : block.getInfo().strip();
    String content =
        language.equals("java") ? code.block(block.getLiteral()) : Html.escaped(block.getLiteral());
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
                Html.escaped(page.to(Book.DIAGRAMS + "/" + Diagrams.fileName(block.getLiteral()))),
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
        page.address().equals(TermMeanings.GLOSSARY)
            && cell.getPrevious() == null
            && !cell.isHeader()
            && anchors.putIfAbsent(row, 1) == null; // else it is explained twice
    String anchor = isTerm ? " id=\"%s\"".formatted(Html.escaped(row)) : "";
    html.raw(head ? "<th scope=\"col\">" : "<td%s>".formatted(anchor));
    children(cell);
    html.raw(head ? "</th>\n" : "</td>\n");
  }
}
