package judge.compile;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import judge.api.Verdict;

/** Turns what the compiler complains of into problems for the person who wrote the code. */
final class DiagnosticMapper {
  private DiagnosticMapper() {}

  /** The errors among what was said; at least one. */
  static List<Verdict.Problem> problems(
      List<Diagnostic<? extends JavaFileObject>> said, SourceTree sources) {
    var errors = said.stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).toList();
    var problems = first(errors, sources).stream().map(d -> problem(d, sources)).toList();
    return problems.isEmpty()
        ? List.of(new Verdict.Problem("", 0, 0, "the compiler does not say why", ""))
        : problems;
  }

  /** If the exercise has errors, those of the test only follow from them and would bury them. */
  private static List<Diagnostic<? extends JavaFileObject>> first(
      List<Diagnostic<? extends JavaFileObject>> errors, SourceTree sources) {
    var ofExercise =
        errors.stream()
            .filter(d -> d.getSource() == null || !sources.isTest(d.getSource()))
            .toList();
    return ofExercise.isEmpty() ? errors : ofExercise;
  }

  private static Verdict.Problem problem(
      Diagnostic<? extends JavaFileObject> said, SourceTree sources) {
    var source = said.getSource();
    var at = Position.of(said);
    return new Verdict.Problem(
        source == null ? "" : sources.nameOf(source).orElse(source.getName()),
        at.line(),
        at.column(),
        said.getMessage(Locale.ENGLISH),
        said.getCode());
  }

  /** Counted in characters of the text: the compiler's own columns go on by eight at a tab. */
  private record Position(long line, long column) {

    static Position of(Diagnostic<? extends JavaFileObject> said) {
      if (said.getSource() == null || said.getPosition() == Diagnostic.NOPOS) {
        return new Position(0, 0);
      }
      try {
        var before = said.getSource().getCharContent(true).subSequence(0, (int) said.getPosition());
        long lines = Stream.of(before.toString().split("\r\n|\r|\n", -1)).count();
        int start = Math.max(last('\n', before), last('\r', before)) + 1;
        return new Position(lines, before.length() - start + 1);
      } catch (IOException | IndexOutOfBoundsException e) {
        return new Position(Math.max(0, said.getLineNumber()), Math.max(0, said.getColumnNumber()));
      }
    }

    private static int last(char end, CharSequence text) {
      return text.toString().lastIndexOf(end);
    }
  }
}
