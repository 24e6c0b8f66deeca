package coach.course;

import book.Book;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import workbook.MarkdownPage;
import workbook.Workbook;

/**
 * A place in the workbook's pages that one can be sent to: in the book, or in the file from which
 * it is made.
 *
 * @param page the file of Markdown; absolute
 * @param heading the section's heading; empty for the whole page
 */
public record BookSection(Workbook workbook, Path page, String heading) {

  /** Where the learner's own book is, when it has been written. */
  public static Path folder(Workbook workbook) {
    return CoachFolder.of(workbook).resolve("book");
  }

  /** Its page in the learner's book; it need not have been written. */
  public Path bookPage() {
    return new Book(workbook).page(folder(workbook), page);
  }

  /** What stands behind a page's address to lead to the section; empty for the whole page. */
  public String fragment() {
    return heading.isEmpty() ? "" : "#" + MarkdownPage.anchor(heading);
  }

  /** Its page in the learner's book, or the file itself while there is no book. */
  public Path file() {
    return Files.isRegularFile(bookPage()) ? bookPage() : page;
  }

  /** The address of the section in the book, or of the file itself while there is no book. */
  public URI address() {
    Path file = file();
    return file.equals(page)
        ? page.toUri()
        : URI.create(file.toUri().toASCIIString() + fragmentAscii());
  }

  /** A heading may have letters beyond ASCII, which an address escapes. */
  private String fragmentAscii() {
    return fragment().isEmpty() ? "" : URI.create(fragment()).toASCIIString();
  }
}
