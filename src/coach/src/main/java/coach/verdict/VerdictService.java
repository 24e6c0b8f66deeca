package coach.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import judge.Judge;
import judge.api.Judgement;
import judge.api.PlayOpening;
import judge.api.Sandbox;
import judge.api.Submission;
import judge.api.Verdict;
import judge.files.TemporaryFolders;
import workbook.Workbook;

/** Whoever gives verdicts: the judge, or a test's stand-in. Thread-safe. */
public interface VerdictService extends AutoCloseable {

  /**
   * Judges, as {@link Judge#judge(Submission)}.
   *
   * @throws InterruptedException if the thread is interrupted; the run has then been ended
   */
  Verdict judge(Submission submission) throws InterruptedException;

  /**
   * Judges, as {@link Judge#judgeWithClasses}. Who has no classes just judges.
   *
   * @throws InterruptedException as {@link #judge}
   */
  default Judgement judgeWithClasses(Submission submission) throws InterruptedException {
    return new Judgement(judge(submission), List.of());
  }

  /**
   * Judges, as {@link Judge#judgeRecorded}. Who can't record just judges: then there is no
   * recording.
   *
   * @throws InterruptedException as {@link #judge}
   */
  default Verdict judgeRecorded(Submission submission, Path settings, Path recording)
      throws InterruptedException {
    return judge(submission);
  }

  /**
   * Opens an answer so that its threads can be moved by hand, as {@link Judge#play}. Who can't do
   * that finds nothing to be played.
   *
   * @throws InterruptedException as {@link #judge}
   */
  default PlayOpening play(Submission submission) throws InterruptedException {
    return new PlayOpening.Opened(NothingToPlay.INSTANCE);
  }

  /**
   * A verdict has been shown, and nothing else is asked for yet: the time to tidy up. Does nothing
   * unless there is something to be tidied.
   */
  default void releaseMemory() {}

  /** Ends the runs that are under way. */
  @Override
  void close();

  /** What it is wanted for. */
  sealed interface Purpose {
    /** One exercise at a time, and somebody waits for each verdict. */
    Purpose INTERACTIVE = new Trusted(true);

    /** Many exercises in turn. */
    Purpose BATCH = new Trusted(false);

    /** Answers of whoever has started the coach. */
    record Trusted(boolean oneByOne) implements Purpose {}

    /** Answers of people whom nobody knows, in a sandbox. */
    record Untrusted(Sandbox sandbox) implements Purpose {}
  }

  /** How it is come by. */
  interface Factory {
    /** Opens; may take a while. */
    VerdictService open(Workbook workbook, Purpose purpose);
  }

  /** The judge, with its cache in the coach's own folder if that can be written to. */
  static VerdictService of(Workbook workbook, Purpose purpose) {
    return wrapping(opened(cacheFolder(workbook), purpose));
  }

  /** Where the judge keeps its cache. */
  static Path cacheFolder(Workbook workbook) {
    return workbook.root().resolve("src/coach/target/judge");
  }

  /** That judge, closed with this. */
  static VerdictService wrapping(Judge judge) {
    return new VerdictService() {
      @Override
      public Verdict judge(Submission submission) throws InterruptedException {
        return judge.judge(submission);
      }

      @Override
      public Judgement judgeWithClasses(Submission submission) throws InterruptedException {
        return judge.judgeWithClasses(submission);
      }

      @Override
      public Verdict judgeRecorded(Submission submission, Path settings, Path recording)
          throws InterruptedException {
        return judge.judgeRecorded(submission, settings, recording);
      }

      @Override
      public PlayOpening play(Submission submission) throws InterruptedException {
        return judge.play(submission);
      }

      /**
       * A compiler leaves tens of megabytes of garbage behind. While the learner thinks, the heap
       * is given back to the system, instead of growing as far as it may.
       */
      @Override
      public void releaseMemory() {
        System.gc();
      }

      @Override
      public void close() {
        judge.close();
      }
    };
  }

  private static Judge opened(Path cache, Purpose purpose) {
    return switch (purpose) {
      case Purpose.Trusted(boolean oneByOne) -> {
        try {
          yield oneByOne ? Judge.ahead(cache) : Judge.withCacheIn(cache);
        } catch (UncheckedIOException readOnly) {
          yield new Judge();
        }
      }
      case Purpose.Untrusted(Sandbox sandbox) -> ofStrangers(cache, sandbox);
    };
  }

  private static Judge ofStrangers(Path cache, Sandbox sandbox) {
    try {
      return Judge.ofStrangers(cache, sandbox);
    } catch (UncheckedIOException readOnly) {
      try {
        return Judge.ofStrangers(TemporaryFolders.create("coach-"), sandbox);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
