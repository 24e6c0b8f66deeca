package coach.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import workbook.NodeText;

/** Markdown made readable in a terminal: paragraphs flow, code stays as it is, marks go. */
public final class MarkdownRenderer extends AbstractVisitor {
  private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|<[^>]*>");

  private final Page page;
  private String marker = ""; // stands before the next paragraph: that of a list's item

  private MarkdownRenderer(Page page) {
    this.page = page;
  }

  /** Adds a part of a page of Markdown: paragraphs, lists, tables, … */
  public static void onto(Page page, List<Node> blocks) {
    var renderer = new MarkdownRenderer(page);
    Node before = null;
    for (Node block : blocks) {
      renderer.gap(before, block);
      block.accept(renderer);
      before = block;
    }
  }

  /** Empty lines stay where the author has put them. */
  private void gap(Node before, Node block) {
    if (before != null && firstLine(block) > lastLine(before) + 1) {
      page.gap();
    }
  }

  private static int firstLine(Node block) {
    var spans = block.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.getFirst().getLineIndex();
  }

  private static int lastLine(Node block) {
    var spans = block.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.getLast().getLineIndex();
  }

  @Override
  protected void visitChildren(Node parent) {
    Node before = null;
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Block) {
        gap(before, child);
        before = child;
      }
      child.accept(this);
    }
  }

  private void text(String words) {
    if (!words.isEmpty()) {
      page.text(marker + words);
      marker = "";
    }
  }

  @Override
  public void visit(Heading heading) {
    page.title(NodeText.withCode(heading));
  }

  @Override
  public void visit(Paragraph paragraph) {
    text(NodeText.withCode(paragraph));
  }

  @Override
  public void visit(BulletList list) {
    visitChildren(list);
  }

  @Override
  public void visit(OrderedList list) {
    visitChildren(list);
  }

  @Override
  public void visit(ListItem item) {
    marker = marker(item);
    visitChildren(item);
    marker = "";
  }

  private static String marker(ListItem item) {
    if (!(item.getParent() instanceof OrderedList list)) {
      return "- ";
    }
    int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
    for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
      number++;
    }
    return number + ". ";
  }

  @Override
  public void visit(FencedCodeBlock code) {
    code(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(code.getLiteral());
  }

  private void code(String lines) {
    lines.lines().forEach(page::code);
  }

  @Override
  public void visit(HtmlBlock html) {
    text(TAG.matcher(html.getLiteral()).replaceAll("").strip().replaceAll("\\s+", " "));
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock) {
      var rows = new ArrayList<List<String>>();
      block.accept(
          new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
              if (node instanceof TableRow row) {
                rows.add(cells(row));
              } else {
                visitChildren(node);
              }
            }
          });
      page.table(rows.getFirst(), rows.subList(1, rows.size()));
    } else {
      visitChildren(block);
    }
  }

  private static List<String> cells(TableRow row) {
    var cells = new ArrayList<String>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(NodeText.withCode(cell));
    }
    return cells;
  }
}
