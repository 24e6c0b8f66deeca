package coach.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders for a while. */
public final class RecursiveDelete {
  private RecursiveDelete() {}

  /** Deletes a folder with all that is in it; what can't be deleted is left to the system. */
  public static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException leftToTheSystem) {
      // It is in the folder for temporary files.
    }
  }
}
