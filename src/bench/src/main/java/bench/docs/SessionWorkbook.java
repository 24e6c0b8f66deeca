package bench.docs;

import bench.WorkbookCopier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import workbook.Exercise;
import workbook.Workbook;

/**
 * A copy of the workbook, as one who has just got it has it: nothing built, nothing solved, and the
 * exercise that is worked at as it was shipped.
 */
record SessionWorkbook(Path root) {
  private static final String WRONG = "wrong/get-in-the-submit-loop";

  /** Copies it into a folder that does not exist yet. */
  static SessionWorkbook of(Path workbook, Path root) throws IOException {
    WorkbookCopier.of(workbook, root);
    var copy = new SessionWorkbook(root);
    copy.save(copy.exercise().shipped());
    return copy;
  }

  private Exercise exercise() throws IOException {
    return new Workbook(root).exercise("03-pools", "PoolMap").orElseThrow();
  }

  /** Saves an answer whose loop waits for each task before it submits the next. */
  void saveWrong() throws IOException {
    save(exercise().answer(WRONG).orElseThrow().file());
  }

  /** Saves the reference solution. */
  void saveRight() throws IOException {
    save(exercise().reference());
  }

  /** As an editor does; without the lines that say which mistake an answer makes. */
  private void save(Path answer) throws IOException {
    var source =
        Files.readString(answer)
            .lines()
            .dropWhile(line -> line.isBlank() || line.startsWith("//"))
            .collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(exercise().file(), source);
  }
}
