package judge;

import java.util.List;

/**
 * What compiling came to: classes or problems.
 *
 * @param classes of the test and of all that it needs; empty if it did not compile
 * @param problems empty if it did
 */
record Compilation(List<CompiledClass> classes, List<Verdict.Problem> problems) {

  /** The classes that come from the submission's own sources, or from the exercise's file. */
  List<CompiledClass> answer(Submission submission) {
    return classes.stream().filter(made -> submission.isOfAnswer(made.source())).toList();
  }
}
