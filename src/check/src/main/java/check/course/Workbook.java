package check.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kit.Misconception;

/**
 * The workbook as it lies on disk.
 *
 * @param root the folder of the topmost {@code pom.xml}, absolute
 * @param beliefs the misconceptions that its tests can name
 */
public record Workbook(Path root, List<Misconception> beliefs) {

  /** Makes the root absolute, and copies. */
  public Workbook {
    root = root.toAbsolutePath().normalize();
    beliefs = List.copyOf(beliefs);
  }

  /** The workbook in that folder, with all the beliefs that the kit knows. */
  public static Workbook in(Path root) {
    return new Workbook(root, Misconception.all());
  }

  /** Those that have an entry in {@code lessons/}, in the order of their numbers. */
  public List<Lesson> lessons() throws IOException {
    return FolderListing.in(root.resolve("lessons")).stream()
        .filter(folder -> folder.getFileName().toString().matches("\\d\\d-[a-z]+"))
        .map(folder -> new Lesson(this, folder.getFileName().toString()))
        .toList();
  }

  /** The belief with that id, if the workbook knows it. */
  public Optional<Misconception> belief(String id) {
    return beliefs.stream().filter(belief -> belief.id().equals(id)).findFirst();
  }

  /** The files that belong to the workbook, relative to the root, sorted. */
  public List<Path> files() throws IOException {
    return TrackedFiles.under(root);
  }

  /** A fault at a file or folder of this workbook. */
  public Fault fault(Path where, String what) {
    Objects.requireNonNull(what);
    return new Fault(where.isAbsolute() ? root.relativize(where.normalize()) : where, what);
  }

  /** The text of a file, empty if there is no such file. */
  public static String text(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }
}
