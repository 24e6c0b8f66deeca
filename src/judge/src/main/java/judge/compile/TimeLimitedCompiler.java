package judge.compile;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.tools.ToolProvider;
import judge.api.Submission;
import judge.api.Verdict;

/**
 * The judge's compiler, which comes to an end whatever it is given: types can be nested so that
 * javac would work on two kilobytes for years. Its patience is counted in processor time, so it is
 * the same on a busy machine.
 *
 * <p>Compiling in the judge's own process is quickest, but there a thread can't be ended. So it is
 * done there until that has been given up once; that thread goes on in the background until the
 * judge's process ends, and from then on a process of its own compiles, which can be killed. Where
 * answers are strangers', a process of its own does it from the beginning.
 *
 * <p>Thread-safe: one compilation at a time.
 */
public final class TimeLimitedCompiler implements AutoCloseable {
  /** A hundred times what the largest exercise takes. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Duration patience;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile LessonCompiler compiler;
  private volatile boolean closed;

  private TimeLimitedCompiler(LessonCompiler first, Duration patience) {
    compiler = first;
    this.patience = patience;
  }

  /** In this process, as long as nothing speaks against it. */
  public static TimeLimitedCompiler inThisProcess() throws IOException {
    return inThisProcess(PATIENCE);
  }

  static TimeLimitedCompiler inThisProcess(Duration patience) throws IOException {
    return new TimeLimitedCompiler(
        new CompilerThread(ToolProvider.getSystemJavaCompiler()), patience);
  }

  /** In another process from the beginning. */
  public static TimeLimitedCompiler apart() {
    return new TimeLimitedCompiler(new CompilerProcess(), PATIENCE);
  }

  /**
   * Compiles.
   *
   * @throws IllegalStateException if closed, before or meanwhile
   * @throws InterruptedException if the calling thread is interrupted
   */
  public CompilationResult compile(Submission submission) throws IOException, InterruptedException {
    turn.lockInterruptibly();
    try {
      while (true) {
        try {
          return compiler.compile(submission, patience);
        } catch (LessonCompiler.Endless e) {
          replace();
          if (e.submission() == submission) {
            return new CompilationResult(List.of(), List.of(tooMuch(submission)));
          }
        }
      }
    } finally {
      turn.unlock();
    }
  }

  private void replace() {
    var endless = compiler;
    compiler = new CompilerProcess();
    endless.close();
    if (closed) { // asked after the replacing, so that close() can't overlook it
      compiler.close();
    }
  }

  private Verdict.Problem tooMuch(Submission submission) {
    String file =
        submission.sources().keySet().stream()
            .filter(submission::isExercise)
            .findFirst()
            .orElse(submission.exercise() + ".java");
    return new Verdict.Problem(
        file,
        0,
        0,
        "the compiler did not come to an end within %d s of processor time. Is there an expression"
                .formatted(patience.toSeconds())
            + " with many generic calls, or lambdas, inside each other? Give its parts names and"
            + " types of their own",
        "judge.compiler.endless");
  }

  @Override
  public void close() {
    closed = true;
    compiler.close();
  }
}
