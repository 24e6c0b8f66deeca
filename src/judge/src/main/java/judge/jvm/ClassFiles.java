package judge.jvm;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The class files of a jar or a folder, read alike. */
final class ClassFiles {
  private ClassFiles() {}

  /** What is done with them. */
  @FunctionalInterface
  interface Reader<T> {
    T read(Path root) throws IOException;
  }

  /**
   * Reads them, and returns what the reader does.
   *
   * @param classes a jar or a folder
   */
  static <T> T in(Path classes, Reader<T> reader) throws IOException {
    if (Files.isDirectory(classes)) {
      return reader.read(classes);
    }
    try (FileSystem archive = FileSystems.newFileSystem(classes)) {
      return reader.read(archive.getPath("/"));
    }
  }
}
