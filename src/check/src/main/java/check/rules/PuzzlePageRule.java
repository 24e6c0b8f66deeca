package check.rules;

import check.Fault;
import check.LessonRule;
import check.puzzles.Puzzle;
import check.puzzles.PuzzlePage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import workbook.Lesson;
import workbook.TextFiles;

/** The page of each puzzle is what is made from it, and small enough to be sent to a browser. */
final class PuzzlePageRule implements LessonRule {
  private static final int LARGEST = 256 * 1024; // bytes

  @Override
  public String promise() {
    return "each puzzle has beside it the page that is made from it";
  }

  @Override
  public List<Fault> faults(Lesson lesson) throws IOException {
    var faults = new ArrayList<Fault>();
    for (Puzzle puzzle : Puzzle.of(lesson)) {
      String due = PuzzlePage.html(puzzle);
      if (!TextFiles.readNormalized(puzzle.page()).equals(due)) {
        faults.add(
            Fault.of(
                lesson,
                puzzle.page(),
                "is not what is made from %s (exec:exec@puzzles)"
                    .formatted(puzzle.file().getFileName())));
      } else if (Files.size(puzzle.page()) > LARGEST) {
        faults.add(
            Fault.of(
                lesson,
                puzzle.page(),
                "has more than %d KB: make the puzzle smaller".formatted(LARGEST / 1024)));
      }
    }
    return faults;
  }
}
