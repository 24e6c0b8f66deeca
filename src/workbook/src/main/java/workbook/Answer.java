package workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An answer to an exercise that the workbook keeps, to see that it is judged as it should be.
 *
 * @param exercise what it answers
 * @param kind what the judge should make of it
 * @param name as people speak of it: {@code wrong/waits-in-the-loop}
 * @param folder where its file stands
 */
public record Answer(Exercise exercise, Kind kind, String name, Path folder) {

  /** What the judge should make of an answer. */
  public enum Kind {
    /** Fails, by its own sentence. */
    SHIPPED,
    /** Passes. */
    REFERENCE,
    /** Passes too, and differs in kind. */
    RIGHT,
    /** Is rejected, by the belief that it names. */
    WRONG;

    /** The folder in which a lesson's solution keeps such answers. */
    public String folder() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Path file() {
    return folder.resolve(exercise.fileName());
  }

  public boolean exists() {
    return Files.isRegularFile(file());
  }

  /** The belief that a wrong answer says it holds. */
  public Optional<String> misconception() throws IOException {
    return header("misconception").findFirst();
  }

  /** The right answer that a wrong one says it was made from: {@code right/…} or the reference. */
  public Optional<String> origin() throws IOException {
    return header("from").findFirst();
  }

  /** Words that the verdict on a wrong answer must contain. */
  public List<String> says() throws IOException {
    return header("says").toList();
  }

  /** What makes a right answer differ from the others. */
  public Optional<String> difference() throws IOException {
    return header("kind").findFirst();
  }

  /** {@code // label: words}, in the comment with which the file begins. */
  private Stream<String> header(String label) throws IOException {
    var start = "// " + label + ": ";
    return TextFiles.readNormalized(file())
        .lines()
        .takeWhile(line -> line.startsWith("//"))
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .filter(words -> !words.isEmpty());
  }

  /**
   * What takes the place of the lesson's sources, text by path below {@code src/main/java}.
   *
   * <p>An answer has its folder to itself and may bring helpers along. The folders of what is
   * shipped and of the reference hold all exercises of the lesson: there it is the one file, and of
   * the reference also what is no exercise.
   */
  public Map<String, String> sources() throws IOException {
    var sources = new TreeMap<String, String>();
    for (Path source : FolderListing.sourcesIn(folder)) {
      boolean own = source.equals(file());
      boolean helper =
          kind != Kind.SHIPPED
              && !Files.exists(exercise.lesson().shipped().resolve(source.getFileName()));
      if (own || helper) {
        sources.put(packageFolder() + source.getFileName(), Files.readString(source));
      }
    }
    return sources;
  }

  private String packageFolder() {
    String path = exercise.path();
    return path.substring(0, path.length() - exercise.fileName().length());
  }

  /** {@code 03-pools · 3.1 PoolMap · wrong/waits-in-the-loop}. */
  @Override
  public String toString() {
    return "%s · %s · %s".formatted(exercise.lesson(), exercise, name);
  }
}
