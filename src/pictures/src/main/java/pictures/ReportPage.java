package pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A page of what a learner has done: text, and pictures that can be stepped through. One file that
 * loads nothing and sends nothing.
 *
 * @param title of the page
 * @param lead a line below the title
 * @param chapters in their order
 */
public record ReportPage(String title, String lead, List<Chapter> chapters) {

  /**
   * A lesson, for instance.
   *
   * @param title its heading
   * @param lead a line below it; may be empty
   * @param entries in their order
   */
  public record Chapter(String title, String lead, List<Entry> entries) {
    /** Nothing may be null. */
    public Chapter {
      Objects.requireNonNull(title);
      Objects.requireNonNull(lead);
      entries = List.copyOf(entries);
    }
  }

  /** How an entry stands. */
  public enum State {
    /** As it should be. */
    GOOD("✓", "solved"),
    /** Something is wrong. */
    BAD("✗", "unsolved"),
    /** Neither: nothing has been done yet. */
    OPEN("–", "open");

    private final String sign;
    private final String style;

    State(String sign, String style) {
      this.sign = sign;
      this.style = style;
    }
  }

  /**
   * A way to something beside the page.
   *
   * @param words where it leads
   * @param address relative to the page, or absolute; as it stands in an address, with its escapes
   */
  public record Link(String words, String address) {
    /** Nothing may be null. */
    public Link {
      Objects.requireNonNull(words);
      Objects.requireNonNull(address);
    }
  }

  /**
   * An exercise, for instance: closed, it is one line.
   *
   * @param title its name
   * @param mark how it stands, in a word or two
   * @param state whether that is how it should be
   * @param links to what belongs to it
   * @param paragraphs what is to be said about it
   * @param advice what could be added, in a sentence or two; may be empty
   * @param pictures of it
   * @param interleavings of its threads
   */
  public record Entry(
      String title,
      String mark,
      State state,
      List<Link> links,
      List<String> paragraphs,
      String advice,
      List<Picture> pictures,
      List<Interleaving> interleavings) {
    /** Nothing may be null. */
    public Entry {
      Objects.requireNonNull(title);
      Objects.requireNonNull(mark);
      Objects.requireNonNull(state);
      Objects.requireNonNull(advice);
      links = List.copyOf(links);
      paragraphs = List.copyOf(paragraphs);
      pictures = List.copyOf(pictures);
      interleavings = List.copyOf(interleavings);
    }

    /** Without links and advice. */
    public Entry(
        String title,
        String mark,
        State state,
        List<String> paragraphs,
        List<Picture> pictures,
        List<Interleaving> interleavings) {
      this(title, mark, state, List.of(), paragraphs, "", pictures, interleavings);
    }

    boolean isOpen() {
      return !pictures.isEmpty() || !interleavings.isEmpty();
    }
  }

  /** Nothing may be null. */
  public ReportPage {
    Objects.requireNonNull(title);
    Objects.requireNonNull(lead);
    chapters = List.copyOf(chapters);
  }

  /** The page, to be written as UTF-8. */
  public String html() {
    var page = new StringBuilder();
    chapters.forEach(chapter -> chapter(page, chapter));
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
            SvgWriter.escaped(title),
            SvgWriter.escaped(lead),
            resource("report.css"),
            page,
            resource("report.js"));
  }

  private static String resource(String name) {
    try (var in = ReportPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void chapter(StringBuilder page, Chapter chapter) {
    page.append("<section>\n<h2>%s</h2>\n".formatted(SvgWriter.escaped(chapter.title())));
    if (!chapter.lead().isEmpty()) {
      page.append("<p class=\"faint\">%s</p>\n".formatted(SvgWriter.escaped(chapter.lead())));
    }
    chapter.entries().forEach(entry -> entry(page, entry));
    page.append("</section>\n");
  }

  private static void entry(StringBuilder page, Entry entry) {
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
              .map(ReportPage::anchor)
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

  private static String anchor(Link link) {
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
