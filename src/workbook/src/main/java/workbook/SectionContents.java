package workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Collects the parts of one kind from the nodes of a section, however deep they stand. */
final class SectionContents {
  private static final Pattern HTML_TARGET =
      Pattern.compile("(?:href|src)\\s*=\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

  private SectionContents() {}

  /** Where links and images point to, as written, those in HTML included. */
  static List<String> links(List<Node> nodes) {
    var links = new ArrayList<String>();
    visit(
        nodes,
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
            add(block.getLiteral());
          }

          @Override
          public void visit(HtmlInline inline) {
            add(inline.getLiteral());
          }

          private void add(String html) {
            HTML_TARGET.matcher(html).results().forEach(found -> links.add(found.group(1)));
          }
        });
    return links;
  }

  /** The tags and comments, code left out. */
  static String html(List<Node> nodes) {
    var html = new StringBuilder();
    visit(
        nodes,
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

  /** What stands in backticks and in blocks of code, in order, as written. */
  static List<String> code(List<Node> nodes) {
    var code = new ArrayList<String>();
    visit(
        nodes,
        new AbstractVisitor() {
          @Override
          public void visit(Code inline) {
            code.add(inline.getLiteral());
          }

          @Override
          public void visit(FencedCodeBlock block) {
            code.add(block.getLiteral());
          }

          @Override
          public void visit(IndentedCodeBlock block) {
            code.add(block.getLiteral());
          }
        });
    return code;
  }

  private static void visit(List<Node> nodes, AbstractVisitor visitor) {
    nodes.forEach(node -> node.accept(visitor));
  }
}
