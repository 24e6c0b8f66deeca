package measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Deletes folders of a program that measures. The judge has a method of its own for that: neither
 * of the two modules uses the other, or a third one in which both could find it.
 */
public final class RecursiveDelete {
  private RecursiveDelete() {}

  /**
   * Deletes what can be deleted of a folder and all that is in it. What resists is left to the
   * operating system, which empties its temporary folder.
   */
  public static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(RecursiveDelete::deleteOne);
    } catch (IOException | UncheckedIOException e) {
      // It stays.
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It stays, and so do the folders round it.
    }
  }
}
