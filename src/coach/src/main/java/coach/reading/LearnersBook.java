package coach.reading;

import book.Book;
import coach.course.BookSection;
import coach.error.ErrorDescription;
import coach.progress.Progress;
import coach.progress.ProgressSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import workbook.Workbook;

/** The book that the coach writes for the learner of a workbook. */
public record LearnersBook(Workbook workbook) {
  private static final String SIGNPOST = "read.html";

  /** Where it is, when it has been written. */
  public Path folder() {
    return BookSection.folder(workbook);
  }

  /**
   * Writes it, or what of it has changed.
   *
   * @throws IOException if the folder can't be written to
   */
  public void write(Progress progress) throws IOException {
    write(folder(), Optional.of(progress), true);
  }

  /**
   * Writes a book into any folder.
   *
   * @param progress empty for a book that is for everybody
   * @param withSolutions whether solutions and walk-throughs are in it
   * @throws IOException if the folder can't be written to
   */
  public void write(Path folder, Optional<Progress> progress, boolean withSolutions)
      throws IOException {
    Optional<Map<String, Book.State>> states = Optional.empty();
    if (progress.isPresent()) {
      states = Optional.of(states(ProgressSummary.of(workbook, progress.get())));
    }
    new Book(workbook, withSolutions).write(folder, states);
  }

  /**
   * Brings the learner's progress in the margin up to date, if the book has been written.
   *
   * @return what to tell the learner if that failed; the book itself is as good as before
   */
  public Optional<String> updateProgress(ProgressSummary summary) {
    try {
      Book.updateProgress(folder(), states(summary));
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return Optional.of(
          "The progress in your book could not be brought up to date: %s."
              .formatted(ErrorDescription.of(e)));
    }
  }

  private static Map<String, Book.State> states(ProgressSummary summary) {
    var states = new HashMap<String, Book.State>();
    summary.states().forEach((exercise, state) -> states.put(exercise.id(), state(state)));
    return states;
  }

  private static Book.State state(Progress.State state) {
    return switch (state) {
      case OPEN -> Book.State.OPEN;
      case SOLVED -> Book.State.SOLVED;
      case CHANGED -> Book.State.CHANGED;
    };
  }

  /**
   * A page that leads on to a section. Desktops open files, and not all of them take a section's
   * name behind a file's.
   *
   * @throws IOException if it can't be written
   */
  public Path signpost(BookSection section) throws IOException {
    String address =
        folder().toUri().relativize(section.bookPage().toUri()).toASCIIString()
            + section.fragment();
    String page =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="UTF-8">
        <title>Many Hands</title>
        <meta http-equiv="refresh" content="0; url=%1$s">
        </head>
        <body>
        <p><a href="%1$s">To the section</a></p>
        </body>
        </html>
        """
            .formatted(address);
    return Files.writeString(folder().resolve(SIGNPOST), page, StandardCharsets.UTF_8);
  }
}
