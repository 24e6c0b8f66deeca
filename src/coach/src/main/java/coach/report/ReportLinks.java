package coach.report;

import coach.course.BookSection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pictures.ReportPage;
import workbook.Exercise;
import workbook.MarkdownPage;
import workbook.TextFiles;

/**
 * The links of a page to files of the workbook: relative to the page where that can be, so that the
 * folder may be moved.
 *
 * @param page the page's file
 */
public record ReportLinks(Path page) {

  /**
   * The file of an exercise's answer, and its place in the lesson: in the learner's book, once that
   * has been written.
   */
  public List<ReportPage.Link> of(Exercise exercise) throws java.io.IOException {
    var links = new ArrayList<ReportPage.Link>();
    links.add(new ReportPage.Link(exercise.shownFile(), address(exercise.file())));
    var lesson = exercise.lesson();
    String heading = lesson.page().of(exercise).map(MarkdownPage.Section::heading).orElse("");
    String title = lesson.page().title();
    var section = new BookSection(lesson.workbook(), lesson.readme(), heading);
    links.add(
        new ReportPage.Link(
            "Lesson " + (title.isEmpty() ? lesson.name() : title),
            address(section.file()) + section.fragment()));
    return links;
  }

  /** A link to a file. */
  public ReportPage.Link to(Path file, String words) {
    return new ReportPage.Link(words, address(file));
  }

  private String address(Path file) {
    Path from = page.toAbsolutePath().normalize().getParent();
    Path to = file.toAbsolutePath().normalize();
    if (!from.getRoot().equals(to.getRoot())) {
      return to.toUri().toString(); // another drive
    }
    try {
      return new URI(null, null, TextFiles.withForwardSlashes(from.relativize(to)), null)
          .getRawPath();
    } catch (URISyntaxException e) {
      return to.toUri().toString();
    }
  }
}
