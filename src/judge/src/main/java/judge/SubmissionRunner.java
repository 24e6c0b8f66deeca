package judge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import judge.api.Judgement;
import judge.api.PlayOpening;
import judge.api.Submission;
import judge.api.Verdict;
import judge.compile.CompilationResult;
import judge.compile.TimeLimitedCompiler;
import judge.jvm.AotCache;
import judge.run.ChildJvm;
import judge.run.ChildJvmPool;
import judge.run.ExpectedTests;
import judge.run.LessonCopies;
import judge.run.LessonPath;
import judge.run.RunMonitor;
import judge.scenarios.ScenarioFinder;

/**
 * Judges submissions one after the other: in one child JVM as long as nothing is left behind in it,
 * then in another. Not thread-safe; closed, it has no child any more.
 */
final class SubmissionRunner implements AutoCloseable {
  private final ChildJvmPool children;
  private final LessonCopies copies; // null: lessons are judged where they are
  private final TimeLimitedCompiler compiler;
  private final AotCache cache;
  private final Duration patience;
  private ChildJvm child; // null if there is none to be used

  /**
   * Starts nothing yet.
   *
   * @param copies of the lessons; null if they are judged where they are
   * @param patience with a child of which nothing is heard
   */
  SubmissionRunner(
      ChildJvmPool children,
      LessonCopies copies,
      TimeLimitedCompiler compiler,
      AotCache cache,
      Duration patience) {
    this.children = children;
    this.copies = copies;
    this.compiler = compiler;
    this.cache = cache;
    this.patience = patience;
  }

  /** Compiles the exercise and runs its test once. */
  Judgement judge(Submission handedIn) throws IOException, InterruptedException {
    var submission = copies == null ? handedIn : copies.of(handedIn);
    String test = submission.testClass();
    use(submission.lesson()); // it comes up while the compiler works
    var compilation = compiler.compile(submission);
    if (!compilation.problems().isEmpty()) {
      children.requireOpen(); // else nobody wants to know
      return new Judgement(new Verdict.NotCompiled(compilation.problems()), List.of());
    }
    boolean fresh = !child.rehearsed() && !child.isUsed();
    var monitor = monitor(child, compilation, test);
    if (!monitor.hasBegun() && (!fresh || cache.isInUse())) {
      cache.distrust(); // a JVM that doesn't come up may have been misled by it
      close();
      child = children.fresh(submission.lesson());
      monitor = monitor(child, compilation, test);
    }
    if (!monitor.wasClean()) {
      close();
    }
    return new Judgement(monitor.verdict(), compilation.answer(submission));
  }

  private void use(Path lesson) throws IOException, InterruptedException {
    if (child != null && !child.place().equals(LessonPath.of(lesson))) {
      close();
    }
    if (child == null) {
      child = children.forLesson(lesson);
    }
  }

  /** As {@link #judge}, in a child of its own that JDK Flight Recorder records. */
  Verdict judgeRecorded(Submission submission, Path settings, Path recording)
      throws IOException, InterruptedException {
    String test = submission.testClass();
    var compilation = compiler.compile(submission);
    if (!compilation.problems().isEmpty()) {
      return new Verdict.NotCompiled(compilation.problems());
    }
    var recorded = children.recorded(submission.lesson(), settings, recording);
    try {
      return monitor(recorded, compilation, test).verdict();
    } finally {
      children.end(recorded);
    }
  }

  /** Compiles the exercise, so that the threads of its scenarios can be moved by hand. */
  PlayOpening play(Submission submission) throws IOException, InterruptedException {
    String test = submission.testClass();
    var compilation = compiler.compile(submission);
    children.requireOpen();
    if (!compilation.problems().isEmpty()) {
      return new PlayOpening.NotCompiled(new Verdict.NotCompiled(compilation.problems()));
    }
    var classes = compilation.classes();
    return new PlayOpening.Opened(
        new ChildPlayTable(
            children,
            submission.lesson(),
            test,
            classes,
            ScenarioFinder.in(test, classes),
            patience));
  }

  private RunMonitor monitor(ChildJvm child, CompilationResult compilation, String test)
      throws IOException, InterruptedException {
    child.order(compilation.classes(), test);
    var monitor = RunMonitor.of(child, ExpectedTests.of(test, compilation.classes()), patience);
    children.requireOpen(); // else it was about a child that close() has killed
    return monitor;
  }

  /** Gives the child back, if there is one. */
  @Override
  public void close() {
    if (child != null) {
      children.over(child);
      child = null;
    }
  }
}
