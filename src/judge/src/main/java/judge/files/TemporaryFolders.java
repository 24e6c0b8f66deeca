package judge.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders for a while, below the system's folder for such. Their names tell which process they
 * belong to, so that what a killed one leaves is cleared away by the next.
 */
public final class TemporaryFolders {
  private static final Pattern NAME = Pattern.compile("(?:judge|coach)-(\\d{1,10})-(\\d{1,20})-.*");

  /** Where a name can be short enough, if it can't below the system's own folder. */
  static final Path SHORT = Path.of("/tmp");

  /** Where processes are numbered: containers may share a folder, but not their numbers. */
  private static final String NUMBERING = numbering();

  private TemporaryFolders() {}

  /**
   * Makes one.
   *
   * @param prefix {@code judge-} or {@code coach-}
   * @throws IOException if it can't be made
   */
  public static Path create(String prefix) throws IOException {
    return Files.createTempDirectory(prefix + owner()).toRealPath();
  }

  /** Makes one in {@link #SHORT}. */
  static Path createShort(String prefix) throws IOException {
    return Files.createTempDirectory(SHORT, prefix + owner()).toRealPath();
  }

  private static String owner() {
    return ProcessHandle.current().pid() + "-" + NUMBERING + "-";
  }

  /** Deletes those whose process has ended, as far as they can be deleted. */
  public static void sweep() {
    Stream.of(Path.of(System.getProperty("java.io.tmpdir")), SHORT)
        .distinct()
        .filter(Files::isDirectory)
        .forEach(TemporaryFolders::sweep);
  }

  private static void sweep(Path all) {
    try (var folders = Files.newDirectoryStream(all, "{judge,coach}-*")) {
      for (Path folder : folders) {
        if (isLeft(folder)) {
          delete(folder);
        }
      }
    } catch (IOException | UncheckedIOException | java.nio.file.DirectoryIteratorException e) {
      // The operating system empties that folder too.
    }
  }

  private static boolean isLeft(Path folder) {
    var name = NAME.matcher(folder.getFileName().toString());
    return name.matches()
        && name.group(2).equals(NUMBERING)
        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  /** Deletes what can be deleted of a folder and all that is in it. */
  public static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(file -> {
            try {
              Files.deleteIfExists(file);
            } catch (IOException e) {
              // It stays, and so do the folders round it.
            }
          });
    } catch (IOException | UncheckedIOException e) {
      // As above.
    }
  }

  private static String numbering() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString().replaceAll("\\D", "");
    } catch (IOException | UnsupportedOperationException e) {
      return "0"; // another system, where all processes have one numbering
    }
  }
}
