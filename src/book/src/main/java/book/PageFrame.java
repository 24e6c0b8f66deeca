package book;

import java.util.List;
import workbook.MarkdownPage;

/** What stands round the text of each page: search, contents in the margin, the way on. */
record PageFrame(Contents contents) {

  /**
   * A whole page.
   *
   * @param address of the page, from the book's folder
   * @param title for the window; the text has its own heading
   * @param text what stands on it, as HTML
   */
  String page(String address, String title, String text) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="UTF-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%1$s</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="%2$sassets/book.css">
    <script src="%2$sassets/progress.js"></script>
    <script src="%2$sassets/book.js"></script>
    </head>
    <body data-root="%2$s">
    <a class="skip" href="#text">Skip to the text</a>
    <header>
    <a class="home" href="%2$sindex.html">Many Hands</a>
    <a class="to-contents" href="#contents">Contents</a>
    <form role="search" hidden>
    <label for="words">Search</label>
    <input id="words" type="search" autocomplete="off" aria-controls="results">
    </form>
    <button type="button" id="theme" hidden>Dark</button>
    </header>
    <section id="results" aria-label="Search results" hidden></section>
    <div class="columns">
    <main id="text" tabindex="-1">
    %3$s%4$s</main>
    <nav id="contents" aria-label="Contents">
    %5$s</nav>
    </div>
    </body>
    </html>
    """
        .formatted(
            Html.escaped(title.equals("Many Hands") ? title : title + " – Many Hands"),
            BookPaths.root(address),
            text,
            onward(address),
            margin(address));
  }

  /** The lessons before and after this one. */
  private String onward(String address) {
    var lessons = contents.lessons();
    for (int i = 0; i < lessons.size(); i++) {
      if (lessons.get(i).address().equals(address)) {
        var links = new StringBuilder("<p class=\"onward\">");
        if (i > 0) {
          links.append(link(address, lessons.get(i - 1), "← "));
        }
        if (i + 1 < lessons.size()) {
          links.append(link(address, lessons.get(i + 1), "→ "));
        }
        return links.append("</p>\n").toString();
      }
    }
    return "";
  }

  private static String link(String address, Contents.Chapter to, String arrow) {
    return "<a href=\"%s\">%s%s</a>\n"
        .formatted(
            Html.escaped(BookPaths.relative(address, to.address())),
            arrow,
            Html.escaped(to.title()));
  }

  private String margin(String address) {
    return list("Lessons", address, contents.lessons()) + list("More", address, contents.docs());
  }

  private static String list(String heading, String address, List<Contents.Chapter> chapters) {
    var html = new StringBuilder("<h2>%s</h2>\n<ul>\n".formatted(heading));
    for (Contents.Chapter chapter : chapters) {
      boolean here = chapter.address().equals(address);
      html.append(
          "<li%s><a href=\"%s\"%s>%s</a>%s</li>\n"
              .formatted(
                  chapter.exercises().isEmpty()
                      ? ""
                      : " data-exercises=\"%s\""
                          .formatted(Html.escaped(String.join(" ", chapter.exercises().values()))),
                  Html.escaped(BookPaths.relative(address, chapter.address())),
                  here ? " aria-current=\"page\"" : "",
                  Html.escaped(chapter.title()),
                  here ? sections(chapter) : ""));
    }
    return html.append("</ul>\n").toString();
  }

  private static String sections(Contents.Chapter chapter) {
    var html = new StringBuilder("\n<ul>\n");
    for (String section : chapter.sections()) {
      html.append(entry(section, ""));
      if (section.equals("Exercises")) {
        chapter
            .exercises()
            .forEach((heading, id) ->
                html.append(entry(heading, " data-exercise=\"%s\"".formatted(Html.escaped(id)))));
      }
    }
    return html.append("</ul>\n").toString();
  }

  private static String entry(String heading, String data) {
    return "<li%s><a href=\"#%s\">%s</a></li>\n"
        .formatted(data, Html.escaped(MarkdownPage.anchor(heading)), Html.escaped(heading));
  }
}
