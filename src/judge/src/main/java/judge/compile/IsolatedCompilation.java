package judge.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import judge.api.CompiledClass;
import judge.api.Submission;

/**
 * Compiles an exercise's test so that of the answer it sees the exercise's class and nothing else.
 * An answer may bring classes along, and one that is called {@code Math} or {@code Gate} must not
 * be what the test means by that name: not for someone who would like to be judged by it, and not
 * for someone who didn't know.
 *
 * <p>Most answers bring none: then all is compiled at once. Else the answer comes first, and then
 * the lesson's own sources against the exercise's classes.
 */
final class IsolatedCompilation {
  private static final Pattern WORD = Pattern.compile("\\w+");

  private final Submission submission;
  private final SourceTree sources;
  private final StandardJavaFileManager files;
  private final Run run;

  /** Runs the compiler. */
  interface Run {
    /** Whether it had nothing to complain of. */
    boolean compiles(
        InMemoryFileManager view,
        Iterable<? extends JavaFileObject> sources,
        DiagnosticCollector<JavaFileObject> said);
  }

  IsolatedCompilation(
      Submission submission, SourceTree sources, StandardJavaFileManager files, Run run) {
    this.submission = submission;
    this.sources = sources;
    this.files = files;
    this.run = run;
  }

  CompilationResult compile() throws IOException {
    var atOnce = compiled(InMemoryFileManager.whole(files, sources), submission.testPath());
    if (!atOnce.problems().isEmpty()) {
      boolean inTheAnswer = atOnce.problems().stream().allMatch(p -> isOfAnswer(p.file()));
      return inTheAnswer ? atOnce : apart(atOnce);
    }
    return atOnce.classes().stream().anyMatch(this::isExtra) ? apart(atOnce) : atOnce;
  }

  /** The exercise with what it needs, then the test. */
  private CompilationResult apart(CompilationResult atOnce) throws IOException {
    var path = sources.names().stream().filter(submission::isExercise).findFirst();
    if (path.isEmpty()) {
      return atOnce;
    }
    var answer = compiled(InMemoryFileManager.whole(files, sources), path.get());
    if (!answer.problems().isEmpty()) {
      return answer;
    }
    var test = test(answer, made -> !isExtra(made));
    if (!test.problems().isEmpty() && answer.classes().stream().anyMatch(this::isExtra)) {
      // The exercise may be derived from a class beside it, or give one out.
      var words = wordsOfTheLesson();
      test = test(answer, made -> !isExtra(made) || !words.contains(made.simpleOutermost()));
    }
    return test.problems().isEmpty() ? together(answer, test) : test;
  }

  private CompilationResult test(CompilationResult answer, Predicate<CompiledClass> visible)
      throws IOException {
    var seen =
        answer.classes().stream()
            .filter(made -> isOfAnswer(made.source()))
            .filter(visible)
            .toList();
    return compiled(InMemoryFileManager.ofLesson(files, sources, seen), submission.testPath());
  }

  /** Where a name stands for two classes, it is the lesson's. */
  private static CompilationResult together(CompilationResult answer, CompilationResult test) {
    var names = test.classes().stream().map(CompiledClass::name).collect(Collectors.toSet());
    var others = answer.classes().stream().filter(made -> !names.contains(made.name()));
    return new CompilationResult(
        Stream.concat(test.classes().stream(), others).toList(), List.of());
  }

  /** Whether a class comes from the answer, but is neither the exercise nor nested in it. */
  boolean isExtra(CompiledClass made) {
    boolean ofExercise =
        submission.isExercise(made.source())
            && made.simpleOutermost().equals(submission.exercise());
    return isOfAnswer(made.source()) && !ofExercise;
  }

  private boolean isOfAnswer(String source) {
    return sources.isText(source) || submission.isExercise(source);
  }

  private Set<String> wordsOfTheLesson() throws IOException {
    var words = new ArrayList<String>();
    for (String name : sources.names()) {
      if (!isOfAnswer(name)) {
        WORD.matcher(sources.source(name, files).getCharContent(true))
            .results()
            .forEach(found -> words.add(found.group()));
      }
    }
    return Set.copyOf(words);
  }

  private CompilationResult compiled(InMemoryFileManager view, String source) throws IOException {
    var said = new DiagnosticCollector<JavaFileObject>();
    return run.compiles(view, List.of(sources.source(source, files)), said)
        ? new CompilationResult(view.made(), List.of())
        : new CompilationResult(
            List.of(), DiagnosticMapper.problems(said.getDiagnostics(), sources));
  }
}
