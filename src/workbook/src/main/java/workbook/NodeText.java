package workbook;

import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a part of a page, without its mark-up. */
public final class NodeText extends AbstractVisitor {
  private final StringBuilder words = new StringBuilder();
  private final String codeMark;

  private NodeText(String codeMark) {
    this.codeMark = codeMark;
  }

  /** The words of a node and of all below it. */
  public static String plain(Node node) {
    var text = new NodeText("");
    node.accept(text);
    return text.words();
  }

  /** The words of a node and of all below it; code keeps its backticks. */
  public static String withCode(Node node) {
    var text = new NodeText("`");
    node.accept(text);
    return text.words();
  }

  /** The words of what follows a node within its parent; code keeps its backticks. */
  static String withCodeBehind(Node node) {
    var text = new NodeText("`");
    for (Node next = node.getNext(); next != null; next = next.getNext()) {
      next.accept(text);
    }
    return text.words();
  }

  private String words() {
    return words.toString().strip();
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(codeMark).append(code.getLiteral()).append(codeMark);
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(HtmlInline tag) {
    if (tag.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br")) {
      words.append(' ');
    }
  }
}
