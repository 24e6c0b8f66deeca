package judge.compile;

import java.util.List;
import judge.api.CompiledClass;
import judge.api.Submission;
import judge.api.Verdict;

/**
 * What compiling came to: classes or problems.
 *
 * @param classes of the test and of all that it needs; empty if it did not compile
 * @param problems empty if it did
 */
public record CompilationResult(List<CompiledClass> classes, List<Verdict.Problem> problems) {

  /** The classes that come from the submission's own sources, or from the exercise's file. */
  public List<CompiledClass> answer(Submission submission) {
    return classes.stream().filter(made -> submission.isOfAnswer(made.source())).toList();
  }
}
