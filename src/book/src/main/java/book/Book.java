package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import workbook.Workbook;

/**
 * The workbook as a folder of HTML pages: lessons, docs, glossary, and the sources that they lead
 * to. The pages work from a disk as from any web server, load nothing from elsewhere, and can be
 * read without scripts.
 *
 * @param withSolutions whether solutions and walk-throughs are in it; else links to them are words
 */
public record Book(Workbook workbook, boolean withSolutions) {
  /** Where the book keeps what is not a page. */
  static final String ASSETS = "assets";

  static final String DIAGRAMS = ASSETS + "/diagrams";

  /** How an exercise stands, as the pages show it. */
  public enum State {
    /** Its answer has passed. */
    SOLVED,
    /** It was solved, but its answer has changed since, or was rejected. */
    CHANGED,
    /** Neither. */
    OPEN
  }

  /** A book with solutions and walk-throughs. */
  public Book(Workbook workbook) {
    this(workbook, true);
  }

  /** Whether a book has been written into a folder, so that it may be written there again. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(ASSETS).resolve("book.js"));
  }

  /** Where a file of the workbook is found in a book's folder; it need not have been written. */
  public Path page(Path folder, Path file) {
    return folder.resolve(new BookPaths(workbook, withSolutions).address(file));
  }

  /**
   * Writes the book. What is there and has not changed is left alone; files that are none of the
   * book's stay.
   *
   * @param folder is made if it is not there
   * @param states of the exercises by their lasting names; empty for a book that shows no progress
   * @throws IOException if the workbook can't be read or the folder not be written to; some pages
   *     may have been written then
   */
  public void write(Path folder, Optional<Map<String, State>> states) throws IOException {
    new BookWriter(new BookPaths(workbook, withSolutions), folder).write(states);
  }

  /**
   * Brings up to date how the exercises stand, and nothing else: one small file. Does nothing where
   * there is no book, or one that shows no progress.
   *
   * @param folder the book's
   * @param states of the exercises by their lasting names
   * @throws IOException if the file can't be read or written
   */
  public static void updateProgress(Path folder, Map<String, State> states) throws IOException {
    ProgressScript.update(folder, states);
  }
}
