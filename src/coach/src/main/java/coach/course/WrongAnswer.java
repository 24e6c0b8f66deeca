package coach.course;

import coach.text.Page;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A wrong answer that the workbook keeps.
 *
 * @param exercise what it answers
 * @param name its folder's name: {@code waits-in-the-loop}
 */
public record WrongAnswer(Exercise exercise, String name) {
  private static final int CONTEXT = 2; // lines shown before and after a difference
  private static final String REFERENCE = "reference";

  /**
   * The wrong answer of that name.
   *
   * @throws CourseNameResolver.NotFound if the exercise has none of that name
   */
  public static WrongAnswer named(Exercise exercise, String word)
      throws IOException, CourseNameResolver.NotFound {
    String given = word.replaceFirst("^wrong/", "").replaceFirst("/$", "");
    var names = names(exercise);
    if (!names.contains(given)) {
      throw new CourseNameResolver.NotFound("wrong answer of " + exercise, word, names);
    }
    return new WrongAnswer(exercise, given);
  }

  /** The wrong answers of an exercise, each with the belief that it holds. */
  public static Page list(Exercise exercise) throws IOException {
    var page = new Page().title("Wrong answers of " + exercise).gap();
    var rows = new ArrayList<List<String>>();
    for (String name : names(exercise)) {
      rows.add(List.of(name, new WrongAnswer(exercise, name).header("misconception")));
    }
    page.table(List.of("answer", "misconception"), rows).gap();
    return page.note(
        "One of them beside a right answer: coach diff %s ANSWER".formatted(exercise.name()));
  }

  private static List<String> names(Exercise exercise) throws IOException {
    var folder = folder(exercise);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static Path folder(Exercise exercise) {
    return exercise.lesson().solution().resolve("wrong").resolve(exercise.name());
  }

  private Path file() {
    return folder(exercise).resolve(name).resolve(exercise.name() + ".java");
  }

  /** The lines in which it differs from the right answer that it was made from. */
  public Page difference() throws IOException {
    String from = header("from");
    var right =
        from.equals(REFERENCE)
            ? exercise.reference()
            : exercise
                .lesson()
                .solution()
                .resolve("right")
                .resolve(exercise.name())
                .resolve(from.replaceFirst("^right/", ""))
                .resolve(exercise.name() + ".java");
    var page =
        new Page()
            .title("%s: wrong/%s beside %s".formatted(exercise, name, from))
            .text("It is rejected for \"%s\".".formatted(header("misconception")))
            .gap();
    differences(code(right), code(file())).forEach(page::code);
    return page.gap()
        .note("Lines with - stand in the right answer, lines with + in the wrong one.")
        .note("From " + exercise.lesson().workbook().shown(file()));
  }

  private static List<String> differences(List<String> right, List<String> wrong) {
    var patch = DiffUtils.diff(right, wrong);
    return UnifiedDiffUtils.generateUnifiedDiff("right", "wrong", right, patch, CONTEXT).stream()
        .skip(2) // the names of files
        .map(line -> line.startsWith("@@") ? "…" : line)
        .skip(1)
        .toList();
  }

  /** The lines of a source, without the comment at its head that only the workbook reads. */
  private static List<String> code(Path source) throws IOException {
    return TextFiles.page(source).lines().dropWhile(line -> line.startsWith("//")).toList();
  }

  private String header(String label) throws IOException {
    String start = "// " + label + ": ";
    return TextFiles.page(file())
        .lines()
        .takeWhile(line -> line.startsWith("//"))
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst()
        .orElse(label.equals("from") ? REFERENCE : "");
  }
}
