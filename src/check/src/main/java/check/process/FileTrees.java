package check.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Copies and deletes whole folders. */
public final class FileTrees {
  private FileTrees() {}

  /**
   * Copies files, with the folders that they stand in.
   *
   * @param files relative to {@code from}
   */
  public static void copy(Path from, Path to, Collection<Path> files) throws IOException {
    for (Path file : files) {
      var copy = to.resolve(file.toString());
      Files.createDirectories(copy.getParent());
      Files.copy(from.resolve(file), copy);
    }
  }
}
