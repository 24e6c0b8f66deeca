package book;

import java.util.HashMap;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;
import workbook.MarkdownPage;

/**
 * Markdown as HTML of the book: the library writes what is the same everywhere, and this what the
 * book adds to headings, code, links, tables and words. For one page, by one thread.
 */
final class MarkdownHtml {
  private final HtmlRenderer renderer;

  MarkdownHtml(PageContext page) {
    var code = new JavaCode(page.names());
    var terms = new TermMeanings(page);
    var anchors = new HashMap<String, Integer>();
    renderer =
        HtmlRenderer.builder()
            // before the extension's: the first one counts
            .nodeRendererFactory(
                context -> new BookNodeRenderer(page, code, terms, anchors, context))
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
}
