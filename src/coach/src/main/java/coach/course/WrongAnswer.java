package coach.course;

import coach.text.Page;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.Answer;
import workbook.Exercise;
import workbook.TextFiles;

/**
 * A wrong answer that the workbook keeps, as it is shown to learners.
 *
 * @param answer one of its exercise's wrong answers
 */
public record WrongAnswer(Answer answer) {
  private static final int CONTEXT = 2; // lines shown before and after a difference
  private static final String REFERENCE = "reference";

  /**
   * The wrong answer of that name.
   *
   * @throws CourseNameResolver.NameNotFoundException if the exercise has none of that name
   */
  public static WrongAnswer named(Exercise exercise, String word)
      throws IOException, CourseNameResolver.NameNotFoundException {
    String given = word.replaceFirst("^wrong/", "").replaceFirst("/$", "");
    var names = new ArrayList<String>();
    for (WrongAnswer wrong : of(exercise)) {
      if (wrong.name().equals(given)) {
        return wrong;
      }
      names.add(wrong.name());
    }
    throw new CourseNameResolver.NameNotFoundException("wrong answer of " + exercise, word, names);
  }

  private static List<WrongAnswer> of(Exercise exercise) throws IOException {
    return exercise.wrongAnswers().stream().map(WrongAnswer::new).toList();
  }

  /** The wrong answers of an exercise, each with the belief that it holds. */
  public static Page list(Exercise exercise) throws IOException {
    var page = new Page().title("Wrong answers of " + exercise).gap();
    var rows = new ArrayList<List<String>>();
    for (WrongAnswer wrong : of(exercise)) {
      rows.add(List.of(wrong.name(), wrong.misconception()));
    }
    page.table(List.of("answer", "misconception"), rows).gap();
    return page.note(
        "One of them beside a right answer: coach diff %s ANSWER".formatted(exercise.name()));
  }

  /** Its folder's name, {@code waits-in-the-loop}. */
  public String name() {
    return answer.folder().getFileName().toString();
  }

  private String misconception() throws IOException {
    return answer.misconception().orElse("");
  }

  /** The lines in which it differs from the right answer that it was made from. */
  public Page difference() throws IOException {
    var exercise = answer.exercise();
    String from = answer.origin().orElse(REFERENCE);
    var right =
        from.equals(REFERENCE)
            ? exercise.reference()
            : exercise
                .rightFolder()
                .resolve(from.replaceFirst("^right/", ""))
                .resolve(exercise.fileName());
    var page =
        new Page()
            .title("%s: %s beside %s".formatted(exercise, answer.name(), from))
            .text("It is rejected for \"%s\".".formatted(misconception()))
            .gap();
    differences(code(right), code(answer.file())).forEach(page::code);
    return page.gap()
        .note("Lines with - stand in the right answer, lines with + in the wrong one.")
        .note("From " + exercise.lesson().workbook().shown(answer.file()));
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
    return TextFiles.readNormalized(source)
        .lines()
        .dropWhile(line -> line.startsWith("//"))
        .toList();
  }
}
