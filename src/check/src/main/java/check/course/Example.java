package check.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A source file that shows something: a compact one, but for those few in a package.
 *
 * @param lesson the lesson that it belongs to
 * @param file where it stands
 */
public record Example(Lesson lesson, Path file) {
  private static final String EXACTLY = "// prints: ";
  private static final String LIKE = "// prints something like: ";

  public List<String> lines() throws IOException {
    return Workbook.text(file).lines().toList();
  }

  /** Its path from the lesson's folder, with slashes: as one types it. */
  public String path() {
    return lesson.folder().relativize(file).toString().replace('\\', '/');
  }

  /**
   * What is wrong with that output.
   *
   * @return empty if it is what the file says it prints
   */
  public Optional<String> complaint(List<String> printed) throws IOException {
    var due =
        lines().stream().filter(line -> line.startsWith(EXACTLY) || line.startsWith(LIKE)).toList();
    if (due.stream().noneMatch(line -> line.startsWith(EXACTLY))) {
      return printed.stream().allMatch(String::isBlank)
          ? Optional.of("prints nothing")
          : Optional.empty();
    }
    boolean same = due.size() == printed.size();
    for (int i = 0; same && i < due.size(); i++) {
      same = due.get(i).startsWith(LIKE) || due.get(i).equals(EXACTLY + printed.get(i));
    }
    return same
        ? Optional.empty()
        : Optional.of("does not print what it says, but:\n" + String.join("\n", printed));
  }

  /** The comment with which it opens. */
  public Stream<String> header() throws IOException {
    return lines().stream().takeWhile(line -> line.startsWith("//"));
  }

  /** The comment with which it ends: there one finds what it prints, when one has guessed. */
  public List<String> ending() throws IOException {
    var lines = lines();
    int from = lines.size();
    while (from > 0 && lines.get(from - 1).startsWith("//")) {
      from--;
    }
    return lines.subList(from, lines.size());
  }

  /** The words before the colon of the header's lines that have one, in order. */
  public List<String> labels() throws IOException {
    return labels(header());
  }

  private static List<String> labels(Stream<String> comment) {
    return comment
        .filter(line -> line.matches("// \\p{Lu}\\w*: .+"))
        .map(line -> line.substring(3, line.indexOf(':')))
        .toList();
  }

  /** Whether all that it says of its own output stands in its last comment, under Expect. */
  public boolean tellsAtItsEnd() throws IOException {
    var ending = ending();
    return !ending.isEmpty()
        && ending.getFirst().startsWith("// Expect: ")
        && lines().stream().filter(Example::tells).count()
            == ending.stream().filter(Example::tells).count();
  }

  private static boolean tells(String line) {
    return Stream.of("// Expect", "// prints", "// Printed on").anyMatch(line::startsWith);
  }

  @Override
  public String toString() {
    return Lesson.simpleName(file);
  }
}
