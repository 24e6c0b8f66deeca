package judge.compile;

import java.io.IOException;
import java.time.Duration;
import judge.api.Submission;

/** Compiles exercises, one at a time, and can give up. */
interface LessonCompiler extends AutoCloseable {

  /**
   * Compiles.
   *
   * @param patience how much processor time the compiler may take
   * @throws Endless if it has taken more; this compiler is then not to be used again
   * @throws IllegalStateException if closed, before or meanwhile
   * @throws InterruptedException if the calling thread is interrupted
   */
  CompilationResult compile(Submission submission, Duration patience)
      throws IOException, InterruptedException, Endless;

  /** Returns at once, and has whoever waits do so too. */
  @Override
  void close();

  /** The compiler does not come to an end. */
  final class Endless extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Submission submission;

    /**
     * What it has been working on; perhaps not what was asked for last, if that waited behind
     * another that nobody waits for any more.
     */
    Endless(Submission submission) {
      this.submission = submission;
    }

    Submission submission() {
      return submission;
    }
  }
}
