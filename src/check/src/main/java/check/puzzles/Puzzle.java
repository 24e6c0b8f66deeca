package check.puzzles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.FolderListing;
import workbook.Lesson;
import workbook.TextFiles;

/**
 * A puzzle: a scenario and the classes that it plays with, in one file of a lesson's folder {@code
 * play}. Its first lines say {@code // Play:} what it is called, and {@code // Question:} what is
 * asked.
 *
 * @param lesson that it belongs to
 * @param file the source
 */
public record Puzzle(Lesson lesson, Path file) {
  private static final String PLAY = "// Play: ";
  private static final String QUESTION = "// Question: ";
  private static final String COMMENT = "// ";

  /** Those of a lesson, by name. */
  public static List<Puzzle> of(Lesson lesson) throws IOException {
    return FolderListing.sourcesIn(lesson.folder().resolve("play")).stream()
        .map(file -> new Puzzle(lesson, file))
        .toList();
  }

  /** The scenario's class. */
  String name() {
    return file.getFileName().toString().replaceFirst("\\.java$", "");
  }

  /** Where its page stands. */
  public Path page() {
    return file.resolveSibling(name() + ".html");
  }

  String source() throws IOException {
    return TextFiles.readNormalized(file);
  }

  /**
   * What it is called.
   *
   * @throws IOException if it does not say so
   */
  String title() throws IOException {
    return header(PLAY).getFirst();
  }

  /**
   * What is asked.
   *
   * @throws IOException if it does not say so
   */
  String question() throws IOException {
    return String.join(" ", header(QUESTION));
  }

  /** The lines that begin with a label, and go on as comments. */
  private List<String> header(String label) throws IOException {
    var found = new ArrayList<String>();
    for (String line : source().lines().takeWhile(line -> line.startsWith(COMMENT)).toList()) {
      if (line.startsWith(label)) {
        found.add(line.substring(label.length()));
      } else if (!found.isEmpty() && !line.startsWith(PLAY) && !line.startsWith(QUESTION)) {
        found.add(line.substring(COMMENT.length()));
      } else if (!found.isEmpty()) {
        break;
      }
    }
    if (found.isEmpty()) {
      throw new IOException("%s has no line \"%s\"".formatted(file, label.strip()));
    }
    return found;
  }

  @Override
  public String toString() {
    return name();
  }
}
