package check.puzzles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import workbook.Lesson;
import workbook.Workbook;

/**
 * Writes the pages of all puzzles anew. From the workbook's root:
 *
 * <pre>{@code mvn -q -pl src/check -am compile exec:exec@puzzles}</pre>
 */
public final class PuzzlePagesCommand {
  private PuzzlePagesCommand() {}

  /**
   * Writes the files.
   *
   * @param arguments the workbook's root
   * @throws IOException if a puzzle can't be read or does not compile, or a page not be written
   */
  public static void main(String[] arguments) throws IOException {
    for (Lesson lesson : new Workbook(Path.of(arguments[0])).lessons()) {
      for (Puzzle puzzle : Puzzle.of(lesson)) {
        Files.writeString(puzzle.page(), PuzzlePage.html(puzzle));
      }
    }
  }
}
