package judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** The temporary folder of one run: its sources, its classes; gone when the run is over. */
record PrivateFolder(Path root) implements AutoCloseable {

  static PrivateFolder create() throws IOException {
    var folder = new PrivateFolder(Files.createTempDirectory("judge-").toRealPath());
    Files.createDirectory(folder.sources());
    Files.createDirectory(folder.classes());
    return folder;
  }

  /** The replacement sources. */
  Path sources() {
    return root.resolve("sources");
  }

  /** The compiled exercise and test: the end of the child's class path. */
  Path classes() {
    return root.resolve("classes");
  }

  void write(Map<String, String> texts) throws IOException {
    for (var text : texts.entrySet()) {
      Path file = sources().resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  /** Deletes what can be deleted: a file that resists is no reason to lose a verdict. */
  @Override
  public void close() {
    try (var files = Files.walk(root)) {
      files.sorted(Comparator.reverseOrder()).forEach(PrivateFolder::delete);
    } catch (IOException e) {
      // Left to the operating system, which empties its temporary folder.
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // As above.
    }
  }
}
