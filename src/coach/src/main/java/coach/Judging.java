package coach;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import judge.Judge;
import judge.Submission;
import judge.Verdict;

/** Whoever gives verdicts: the judge, or a test's stand-in. Thread-safe. */
interface Judging extends AutoCloseable {

  /**
   * Judges, as {@link Judge#judge(Submission)}.
   *
   * @throws InterruptedException if the thread is interrupted; the run has then been ended
   */
  Verdict judge(Submission submission) throws InterruptedException;

  /** Ends the runs that are under way. */
  @Override
  void close();

  /** The judge, with its cache in the coach's own folder if that can be written to. */
  static Judging of(Workbook workbook) {
    Judge judge = opened(workbook.root().resolve("src/coach/target/judge"));
    return new Judging() {
      @Override
      public Verdict judge(Submission submission) throws InterruptedException {
        return judge.judge(submission);
      }

      @Override
      public void close() {
        judge.close();
      }
    };
  }

  private static Judge opened(Path cache) {
    try {
      return Judge.withCacheIn(cache);
    } catch (UncheckedIOException readOnly) {
      return new Judge();
    }
  }
}
