package judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The temporary folder of one child: the classes that it is to run; gone when the child is. */
record PrivateFolder(Path root) implements AutoCloseable {

  static PrivateFolder create() throws IOException {
    var folder = new PrivateFolder(Files.createTempDirectory("judge-").toRealPath());
    Files.createDirectory(folder.classes());
    return folder;
  }

  /** The compiled exercise and test: the end of the child's class path. */
  Path classes() {
    return root.resolve("classes");
  }

  void write(MadeClass made) throws IOException {
    Path file = classes().resolve(made.name().replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, made.bytes());
  }

  /** Deletes what can be deleted: a file that resists is no reason to lose a verdict. */
  @Override
  public void close() {
    try (var files = Files.walk(root)) {
      files.sorted(Comparator.reverseOrder()).forEach(PrivateFolder::delete);
    } catch (IOException | UncheckedIOException e) {
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
