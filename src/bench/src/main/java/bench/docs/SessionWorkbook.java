package bench.docs;

import bench.WorkbookCopier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A copy of the workbook, as one who has just got it has it: nothing built, nothing solved, and the
 * exercise that is worked at as it was shipped.
 */
record SessionWorkbook(Path root) {
  private static final String ANSWER = "lessons/03-pools/src/main/java/pools/PoolMap.java";
  private static final String SHIPPED = "solutions/03-pools/shipped/PoolMap.java";
  private static final String RIGHT = "solutions/03-pools/src/main/java/pools/PoolMap.java";
  private static final String WRONG =
      "solutions/03-pools/wrong/PoolMap/get-in-the-submit-loop/PoolMap.java";

  /** Copies it into a folder that does not exist yet. */
  static SessionWorkbook of(Path workbook, Path root) throws IOException {
    WorkbookCopier.of(workbook, root);
    var copy = new SessionWorkbook(root);
    copy.save(SHIPPED);
    return copy;
  }

  /** Saves an answer whose loop waits for each task before it submits the next. */
  void saveWrong() throws IOException {
    save(WRONG);
  }

  /** Saves the reference solution. */
  void saveRight() throws IOException {
    save(RIGHT);
  }

  /** As an editor does; without the lines that say which mistake an answer makes. */
  private void save(String answer) throws IOException {
    var source =
        Files.readString(root.resolve(answer))
            .lines()
            .dropWhile(line -> line.isBlank() || line.startsWith("//"))
            .collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(root.resolve(ANSWER), source);
  }
}
