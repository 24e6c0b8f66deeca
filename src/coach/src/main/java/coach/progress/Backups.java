package coach.progress;

import coach.course.CoachFolder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import workbook.Exercise;
import workbook.Workbook;

/**
 * Copies of what the learner wrote, by date. Nothing is ever overwritten or deleted here. A later
 * copy has a later name, whatever the clock says.
 */
record Backups(Path folder) {
  // No colon: not every file system has it.
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss");

  private static final Pattern NAME =
      Pattern.compile(
          "(\\w+)\\.(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d)(?:-(\\d{1,6}))?\\.java");

  static Backups of(Workbook workbook) {
    return new Backups(CoachFolder.of(workbook).resolve("backups"));
  }

  /** When a copy was made, as its name says it, and which one of that moment it is. */
  private record Stamp(String when, int number) {
    private static final Comparator<Stamp> ORDER =
        Comparator.comparing(Stamp::when).thenComparingInt(Stamp::number);

    static Optional<Stamp> of(Exercise exercise, Path file) {
      var name = NAME.matcher(file.getFileName().toString());
      return name.matches() && name.group(1).equals(exercise.name())
          ? Optional.of(
              new Stamp(name.group(2), name.group(3) == null ? 1 : Integer.parseInt(name.group(3))))
          : Optional.empty();
    }

    String suffix() {
      return when + (number == 1 ? "" : "-" + number);
    }
  }

  private Path place(Exercise exercise) {
    return folder.resolve(CoachFolder.fileName(exercise.packageName()));
  }

  /** Those of an exercise, the latest first. */
  List<Path> of(Exercise exercise) throws IOException {
    try (var files = Files.list(place(exercise))) {
      return files
          .filter(file -> Stamp.of(exercise, file).isPresent())
          .sorted(
              Comparator.comparing(
                  (Path file) -> Stamp.of(exercise, file).orElseThrow(), Stamp.ORDER.reversed()))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /**
   * Keeps a copy.
   *
   * @return where it is
   * @throws IOException if it can't be kept
   */
  Path keep(Exercise exercise, byte[] content, LocalDateTime when) throws IOException {
    return kept(
        exercise,
        when,
        file ->
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  /**
   * Keeps whatever is in the place of the exercise's file, readable or not, and takes it away from
   * there.
   *
   * @return where it is
   * @throws IOException if it can't be kept; it is then where it was
   */
  Path takeAway(Exercise exercise, LocalDateTime when) throws IOException {
    return kept(exercise, when, file -> Files.move(exercise.file(), file));
  }

  /** Puts something under a name that there must not be yet. */
  private interface Keeping {
    Path as(Path file) throws IOException;
  }

  private Path kept(Exercise exercise, LocalDateTime when, Keeping keeping) throws IOException {
    Files.createDirectories(place(exercise));
    var latest = of(exercise).stream().findFirst().flatMap(file -> Stamp.of(exercise, file));
    var stamp = new Stamp(WHEN.format(when), 1);
    if (latest.isPresent() && latest.get().when().compareTo(stamp.when()) >= 0) {
      stamp = new Stamp(latest.get().when(), latest.get().number() + 1);
    }
    while (true) {
      Path file = place(exercise).resolve("%s.%s.java".formatted(exercise.name(), stamp.suffix()));
      try {
        return keeping.as(file);
      } catch (FileAlreadyExistsException e) {
        stamp = new Stamp(stamp.when(), stamp.number() + 1);
      }
    }
  }
}
