package judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The temporary folder of one child: the classes that it is to run; gone when the child is. */
record PrivateFolder(Path root) implements AutoCloseable {

  static PrivateFolder create() throws IOException {
    var folder = new PrivateFolder(TemporaryFolders.create("judge-"));
    Files.createDirectory(folder.classes());
    Files.createDirectory(folder.temporary());
    return folder;
  }

  /** Where the learner's code makes its temporary files. */
  Path temporary() {
    return root.resolve("tmp");
  }

  /** The compiled exercise and test: the end of the child's class path. */
  Path classes() {
    return root.resolve("classes");
  }

  /** Where the class file of a class is, or would be. */
  Path file(String className) {
    return classes().resolve(className.replace('.', '/') + ".class");
  }

  /** Puts these classes in the place of those that there were. */
  void hold(List<CompiledClass> made) throws IOException {
    deleteAllIn(classes());
    Files.createDirectories(classes());
    for (var one : made) {
      write(one);
    }
  }

  private void write(CompiledClass made) throws IOException {
    Path file = file(made.name());
    Files.createDirectories(file.getParent());
    Files.write(file, made.bytes());
  }

  /** Deletes what can be deleted: a file that resists is no reason to lose a verdict. */
  @Override
  public void close() {
    deleteAllIn(root);
  }

  private static void deleteAllIn(Path folder) {
    try (var files = Files.walk(folder)) {
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
