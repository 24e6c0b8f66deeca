package workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source file that shows something: a compact one, but for those few in a package.
 *
 * @param lesson the lesson that it belongs to
 * @param file where it stands
 */
public record Example(Lesson lesson, Path file) {
  /** Before an example's name in that of its file: so folders list examples as they are read. */
  private static final Pattern NUMBER = Pattern.compile("Ex(\\d\\d)_");

  private static final String QUESTION = "// Question: ";
  private static final String EXACTLY = "// prints: ";
  private static final String LIKE = "// prints something like: ";

  /**
   * A line that the example says it prints.
   *
   * @param exactly false if it looks different each time
   */
  public record ExpectedLine(String text, boolean exactly) {}

  /** What people call it: {@code PoolSizes}, without the number of its file. */
  public String name() {
    return NUMBER.matcher(className()).replaceFirst("");
  }

  /** The name of its class and file: {@code Ex06_PoolSizes}. */
  public String className() {
    return Lesson.simpleName(file);
  }

  /** Its place in the order of reading, from 1; 0 if its file has no number. */
  public int number() {
    var number = NUMBER.matcher(className());
    return number.lookingAt() ? Integer.parseInt(number.group(1)) : 0;
  }

  /** Whether someone who types that word means it: its name or its class, in any case. */
  public boolean isCalled(String word) {
    return word.equalsIgnoreCase(name()) || word.equalsIgnoreCase(className());
  }

  /** Its path from the lesson's folder, with slashes: as one types it. */
  public String path() {
    return TextFiles.withForwardSlashes(lesson.folder().relativize(file));
  }

  public List<String> lines() throws IOException {
    return TextFiles.readNormalized(file).lines().toList();
  }

  /** The question that it answers; empty if it says none. */
  public String question() throws IOException {
    return lines().stream()
        .filter(line -> line.startsWith(QUESTION))
        .map(line -> line.substring(QUESTION.length()))
        .findFirst()
        .orElse("");
  }

  /** What it says it prints, in order; nothing if it doesn't say. */
  public List<ExpectedLine> expectedOutput() throws IOException {
    return lines().stream()
        .filter(line -> line.startsWith(EXACTLY) || line.startsWith(LIKE))
        .map(line ->
            line.startsWith(EXACTLY)
                ? new ExpectedLine(line.substring(EXACTLY.length()), true)
                : new ExpectedLine(line.substring(LIKE.length()), false))
        .toList();
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
    return header()
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
    return className();
  }
}
