package pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Writes a {@link ReportPage} as HTML, with its style and its script in it. */
final class ReportHtml {
  private ReportHtml() {}

  /** The whole page. */
  static String of(ReportPage report) {
    var page = new StringBuilder();
    report.chapters().forEach(chapter -> chapter(page, chapter));
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="UTF-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <title>%1$s</title>
    <style>
    %3$s</style>
    </head>
    <body>
    <main>
    <h1>%1$s</h1>
    <p class="faint">%2$s</p>
    %4$s</main>
    <script>
    %5$s</script>
    </body>
    </html>
    """
        .formatted(
            SvgWriter.escaped(report.title()),
            SvgWriter.escaped(report.lead()),
            resource("report.css"),
            page,
            resource("report.js"));
  }

  private static String resource(String name) {
    try (var in = ReportHtml.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void chapter(StringBuilder page, ReportPage.Chapter chapter) {
    page.append("<section>\n<h2>%s</h2>\n".formatted(SvgWriter.escaped(chapter.title())));
    if (!chapter.lead().isEmpty()) {
      page.append("<p class=\"faint\">%s</p>\n".formatted(SvgWriter.escaped(chapter.lead())));
    }
    chapter.entries().forEach(entry -> entry(page, entry));
    page.append("</section>\n");
  }

  private static void entry(StringBuilder page, ReportPage.Entry entry) {
    page.append(
        "<details class=\"exercise %s\"%s>\n<summary><span class=\"mark\">%s</span> %s</summary>\n"
            .formatted(
                entry.state().style,
                entry.isOpen() ? " open" : "",
                SvgWriter.escaped(entry.state().sign + " " + entry.mark()),
                SvgWriter.escaped(entry.title())));
    if (!entry.links().isEmpty()) {
      page.append(
          entry.links().stream()
              .map(ReportHtml::anchor)
              .collect(Collectors.joining(" · ", "<p class=\"links\">", "</p>\n")));
    }
    for (String paragraph : entry.paragraphs()) {
      page.append("<p>%s</p>\n".formatted(SvgWriter.escaped(paragraph)));
    }
    entry.interleavings().forEach(interleaving -> page.append(steps(interleaving)));
    entry.pictures().forEach(picture -> page.append(figure(picture)));
    if (!entry.advice().isEmpty()) {
      page.append("<p class=\"faint\">%s</p>\n".formatted(SvgWriter.escaped(entry.advice())));
    }
    page.append("</details>\n");
  }

  private static String anchor(ReportPage.Link link) {
    return "<a href=\"%s\">%s</a>"
        .formatted(SvgWriter.escaped(link.address()), SvgWriter.escaped(link.words()));
  }

  private static String figure(Picture picture) {
    return """
    <figure>
    <div class="wide" role="group" aria-label="%s" tabindex="0">
    %s</div>
    %s</figure>
    """
        .formatted(SvgWriter.escaped(picture.title()), picture.svg(), inWords(picture.words()));
  }

  private static String inWords(String words) {
    return "<details><summary>In words</summary>\n<pre>%s</pre>\n</details>\n"
        .formatted(preformatted(words));
  }

  private static String preformatted(String words) {
    return words.lines().map(SvgWriter::escaped).reduce((a, b) -> a + "\n" + b).orElse("");
  }

  private static String steps(Interleaving i) {
    var table = new StringBuilder("<tr><th scope=\"col\">step</th>");
    i.lanes()
        .forEach(
            lane -> table.append("<th scope=\"col\">%s</th>".formatted(SvgWriter.escaped(lane))));
    table.append("<th scope=\"col\">line</th></tr>\n</thead>\n<tbody>\n");
    i.steps().forEach(step -> table.append(row(i, step)));
    return """
    <figure class="interleaving">
    <figcaption>The order of steps in which it fails, step by step</figcaption>
    <div class="steps" hidden>
    <button type="button">First step</button>
    <button type="button">Step back</button>
    <button type="button">Next step</button>
    <button type="button">All steps</button>
    <span class="said" aria-live="polite"></span>
    </div>
    <div class="wide" role="group" aria-label="Steps of the threads" tabindex="0">
    <table>
    <thead>
    %s</tbody>
    </table>
    </div>
    <p class="faint">%s</p>
    %s</figure>
    """
        .formatted(table, SvgWriter.escaped(i.note()), inWords(i.words()));
  }

  private static String row(Interleaving i, Interleaving.Step step) {
    String said =
        step.lane() < 0
            ? "Some steps are left out here."
            : "%s: %s %s".formatted(step.number(), i.lanes().get(step.lane()), step.what());
    var row =
        new StringBuilder(
            "<tr data-said=\"%s\"><td>%s</td>"
                .formatted(SvgWriter.escaped(said), SvgWriter.escaped(step.number())));
    for (int lane = 0; lane < i.lanes().size(); lane++) {
      String what = lane == step.lane() ? step.what() : "";
      row.append("<td>%s</td>".formatted(SvgWriter.escaped(what)));
    }
    return row.append("<td>%s</td></tr>\n".formatted(SvgWriter.escaped(step.line()))).toString();
  }
}
