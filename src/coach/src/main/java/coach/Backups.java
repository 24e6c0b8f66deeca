package coach;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Copies of what the learner wrote, by date. Nothing is ever overwritten or deleted here. */
record Backups(Path folder) {
  // No colon: not every file system has it.
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss");

  static Backups of(Workbook workbook) {
    return new Backups(workbook.memory().resolve("backups"));
  }

  /**
   * Keeps a copy.
   *
   * @return where it is
   * @throws IOException if it can't be kept
   */
  Path keep(Exercise exercise, byte[] content, LocalDateTime when) throws IOException {
    Path place = folder.resolve(Text.fileName(exercise.packageName()));
    Files.createDirectories(place);
    String name = exercise.name() + "." + WHEN.format(when);
    for (int copy = 1; ; copy++) {
      Path file = place.resolve(name + (copy == 1 ? "" : "-" + copy) + ".java");
      try {
        return Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (FileAlreadyExistsException e) {
        // Two in one second: the next gets a number.
      }
    }
  }
}
