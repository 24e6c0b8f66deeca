package coach.report;

import coach.course.CoachFolder;
import coach.files.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import pictures.Picture;
import workbook.Exercise;
import workbook.Workbook;

/**
 * The pictures that were made of a learner's answers, the last of each kind: a report shows them
 * again.
 */
public record PictureArchive(Path folder) {

  /** What is drawn. */
  public enum Kind {
    SPEEDUP("How fast"),
    BREAK_EVEN("From which size on"),
    TIMELINE("Who ran when");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    private String fileName() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** A picture from before. */
  public record SavedPicture(Kind kind, Picture picture, Instant made) {}

  public static PictureArchive of(Workbook workbook) {
    return new PictureArchive(CoachFolder.of(workbook).resolve("pictures"));
  }

  /**
   * Keeps a picture in the place of the one before.
   *
   * @throws IOException if it can't be written
   */
  public void keep(Exercise exercise, Kind kind, Picture picture) throws IOException {
    String words = picture.title() + "\n" + picture.words();
    AtomicFile.write(file(exercise, kind, "txt"), words.getBytes(StandardCharsets.UTF_8));
    AtomicFile.write(file(exercise, kind, "svg"), picture.svg().getBytes(StandardCharsets.UTF_8));
  }

  /** Those that there are of an exercise. */
  public List<SavedPicture> of(Exercise exercise) throws IOException {
    var kept = new ArrayList<SavedPicture>();
    for (Kind kind : Kind.values()) {
      Path svg = file(exercise, kind, "svg");
      try {
        String[] words = Files.readString(file(exercise, kind, "txt")).split("\n", 2);
        var picture = new Picture(words[0], Files.readString(svg), words[words.length - 1]);
        kept.add(new SavedPicture(kind, picture, Files.getLastModifiedTime(svg).toInstant()));
      } catch (NoSuchFileException | java.nio.charset.CharacterCodingException e) {
        // None has been made, or somebody has spoiled it: it can be made again.
      }
    }
    return kept;
  }

  private Path file(Exercise exercise, Kind kind, String type) {
    return folder.resolve(
        "%s-%s.%s".formatted(CoachFolder.fileName(exercise.id()), kind.fileName(), type));
  }
}
