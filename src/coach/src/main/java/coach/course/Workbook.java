package coach.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The workbook as it lies on disk. Read afresh each time: a learner may pull a newer version while
 * the coach runs.
 *
 * @param root the folder that has {@code lessons} and {@code solutions}, absolute
 */
public record Workbook(Path root) {
  private static final Pattern LESSON = Pattern.compile("\\d\\d-[a-z0-9-]+");

  public Workbook {
    root = root.toAbsolutePath().normalize();
  }

  /** The workbook that a folder lies in, if it lies in one. */
  public static Optional<Workbook> around(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (isOne(at)) {
        return Optional.of(new Workbook(at));
      }
    }
    return Optional.empty();
  }

  public static boolean isOne(Path folder) {
    return Files.isDirectory(folder.resolve("lessons"))
        && Files.isDirectory(folder.resolve("solutions"));
  }

  /** In the order of their numbers. */
  List<Lesson> lessons() throws IOException {
    try (var folders = Files.list(root.resolve("lessons"))) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> LESSON.matcher(name).matches())
          .sorted()
          .map(name -> new Lesson(this, name))
          .toList();
    }
  }

  /** All exercises, lesson by lesson. */
  public List<Exercise> exercises() throws IOException {
    var all = new ArrayList<Exercise>();
    for (Lesson lesson : lessons()) {
      all.addAll(lesson.exercises());
    }
    return List.copyOf(all);
  }

  /** Where the coach keeps what it knows of the learner. */
  public Path memory() {
    return root.resolve(".many-hands");
  }

  /** A file as the learner is told of it: from the root, with slashes. */
  public String shown(Path file) {
    Path full = file.toAbsolutePath().normalize();
    return TextFiles.slashed(full.startsWith(root) ? root.relativize(full) : full);
  }
}
