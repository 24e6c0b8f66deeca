package check.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;

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

  /** Deletes a folder with all that is in it; nothing happens if there is none. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
