package check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import kit.PoolBelief;

/**
 * A copy of a workbook with one lesson and one exercise, to plant faults in.
 *
 * @param root where it was copied to
 */
record Miniature(Path root) {
  static final String LESSON = "lessons/03-pools/";
  static final String README = LESSON + "README.md";
  static final String TEST = LESSON + "src/test/java/pools/PlanTest.java";
  static final String SOLUTION = "solutions/03-pools/";
  static final String BELIEFS = "docs/misconceptions.md";
  static final String SHIPPED = SOLUTION + "shipped/Plan.java";
  static final String WAITS_IN_THE_LOOP = SOLUTION + "wrong/Plan/waits-in-the-loop/Plan.java";

  static Miniature copiedTo(Path folder) throws IOException {
    try {
      var original = Path.of(Miniature.class.getResource("/miniature").toURI());
      try (var files = Files.walk(original)) {
        Trees.copy(
            original,
            folder,
            files.filter(Files::isRegularFile).map(original::relativize).toList());
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return new Miniature(folder);
  }

  /** With the beliefs that it treats, which are fewer than the kit knows. */
  Workbook workbook() {
    return new Workbook(
        root,
        List.of(
            PoolBelief.WAITS_IN_THE_LOOP, PoolBelief.RUNS_ON_YOUR_THREAD, PoolBelief.ONE_BIG_LOCK));
  }

  /** The text of a file. */
  String text(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }

  /** Makes a file, or writes it anew. */
  void write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes a file; it must be a change. */
  void edit(String file, UnaryOperator<String> change) throws IOException {
    var before = text(file);
    var after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing was planted in " + file);
    }
    write(file, after);
  }

  /** Takes a folder away. */
  void delete(String folder) throws IOException {
    Trees.delete(root.resolve(folder));
  }
}
