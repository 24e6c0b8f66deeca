package judge.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The temporary folder of one child: the classes that it is to run; gone when the child is. */
public record ChildFolder(Path root) implements AutoCloseable {
  /** The least that a system allows, with its end: macOS. */
  private static final int LONGEST_SOCKET = 103;

  public static ChildFolder create() throws IOException {
    var folder = new ChildFolder(shortEnough(TemporaryFolders.create("judge-")));
    Files.createDirectory(folder.classes());
    Files.createDirectory(folder.temporary());
    return folder;
  }

  /** A socket's path has an end: where it would be too long, another folder is taken. */
  private static Path shortEnough(Path folder) throws IOException {
    if (folder.resolve("line").toString().getBytes(UTF_8).length <= LONGEST_SOCKET
        || !Files.isWritable(TemporaryFolders.SHORT)) {
      return folder;
    }
    Files.delete(folder);
    return TemporaryFolders.createShort("judge-");
  }

  /** Where the learner's code makes its temporary files. */
  public Path temporary() {
    return root.resolve("tmp");
  }

  /** The compiled exercise and test: the end of the child's class path. */
  public Path classes() {
    return root.resolve("classes");
  }

  /** Where the judge listens for the child, until it has come. */
  public Path socket() {
    return root.resolve("line");
  }

  /** Where the JVM tells of its own crash. */
  public Path crashLog() {
    return root.resolve("crash.log");
  }

  /** Where the class file of a class is, or would be. */
  public Path file(String className) {
    return file(classes(), className);
  }

  /** The same in any folder of class files. */
  public static Path file(Path classes, String className) {
    return classes.resolve(className.replace('.', '/') + ".class");
  }

  /** Deletes what can be deleted: a file that resists is no reason to lose a verdict. */
  @Override
  public void close() {
    TemporaryFolders.delete(root);
  }
}
