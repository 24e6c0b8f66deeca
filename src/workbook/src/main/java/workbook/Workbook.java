package workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The workbook as it lies on disk. Read afresh each time: a learner may pull a newer version while
 * the coach runs.
 *
 * @param root the folder that has {@code lessons} and {@code solutions}; absolute
 */
public record Workbook(Path root) {
  private static final Pattern LESSON = Pattern.compile("\\d\\d-[a-z][a-z0-9-]*");

  /** Makes the root absolute. */
  public Workbook {
    root = root.toAbsolutePath().normalize();
  }

  /** The workbook that a folder lies in, if it lies in one. */
  public static Optional<Workbook> around(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (isWorkbook(at)) {
        return Optional.of(new Workbook(at));
      }
    }
    return Optional.empty();
  }

  /** Whether a folder is the root of a workbook. */
  public static boolean isWorkbook(Path folder) {
    return Files.isDirectory(folder.resolve("lessons"))
        && Files.isDirectory(folder.resolve("solutions"));
  }

  /**
   * The lessons in the order of their numbers; other folders of {@code lessons} are left out.
   *
   * @throws IOException if the folder can't be read, or is not there: a workbook that was moved
   *     away is not one without lessons
   */
  public List<Lesson> lessons() throws IOException {
    Path lessons = root.resolve("lessons");
    if (!Files.isDirectory(lessons)) {
      throw new NoSuchFileException(lessons.toString());
    }
    return FolderListing.in(lessons).stream()
        .map(folder -> folder.getFileName().toString())
        .filter(name -> LESSON.matcher(name).matches())
        .map(name -> new Lesson(this, name))
        .toList();
  }

  /** The lesson whose folder has that name, {@code 03-pools}. */
  public Optional<Lesson> lesson(String name) throws IOException {
    return lessons().stream().filter(lesson -> lesson.name().equals(name)).findFirst();
  }

  /** All exercises, lesson by lesson. */
  public List<Exercise> exercises() throws IOException {
    var all = new ArrayList<Exercise>();
    for (Lesson lesson : lessons()) {
      all.addAll(lesson.exercises());
    }
    return List.copyOf(all);
  }

  /** The exercise of that lesson, {@code 03-pools}, that has that simple name, {@code PoolMap}. */
  public Optional<Exercise> exercise(String lesson, String name) throws IOException {
    var home = lesson(lesson);
    return home.isEmpty() ? Optional.empty() : home.get().exercise(name);
  }

  /** A file as messages name it: from the root, with slashes. */
  public String shown(Path file) {
    Path full = file.toAbsolutePath().normalize();
    return TextFiles.withForwardSlashes(full.startsWith(root) ? root.relativize(full) : full);
  }
}
