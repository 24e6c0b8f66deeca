package book;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Explains the glossary's terms where a page uses them, once in each section. */
final class TermMeanings {
  static final String GLOSSARY = "docs/glossary.html";

  private final PageContext page;
  private final Set<Glossary.Term> explained = new HashSet<>(); // in this section
  private final Set<Node> written = new HashSet<>(); // with an earlier one
  private int meanings;

  TermMeanings(PageContext page) {
    this.page = page;
  }

  /** From now on terms are explained anew. */
  void beginSection() {
    explained.clear();
  }

  /** Whether a line's end was written with the text before it. */
  boolean isWritten(SoftLineBreak lineBreak) {
    return written.contains(lineBreak);
  }

  /**
   * A text with its meanings. It goes on behind a line's end, because a term may have its words on
   * both lines.
   */
  String html(Text text) {
    if (written.contains(text)) {
      return "";
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
    return isPlain(text) && mayExplain(text)
        ? explained(words.toString())
        : Html.escaped(words.toString());
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

  /** Whether nothing round a node is a link or a heading. */
  static boolean isPlain(Node node) {
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
