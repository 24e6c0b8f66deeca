package coach.session;

import coach.error.ErrorDescription;
import coach.play.PlayWorker;
import coach.terminal.SessionEvent;
import coach.verdict.ExerciseJudge;
import coach.verdict.ExerciseVerdict;
import coach.verdict.VerdictOutcome;
import coach.verdict.VerdictService;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import workbook.Exercise;

/**
 * Has one answer judged at a time, in the background. A newer answer ends the run of an older one:
 * nobody waits for that verdict any more. To be used by one thread.
 */
public final class LatestOnlyJudge implements PlayWorker, AutoCloseable {
  /** So long a learner who leaves may wait for a compiler that doesn't come to an end. */
  private static final Duration TO_END = Duration.ofSeconds(1);

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("coach-runs").factory());
  private final Supplier<VerdictService> opening;
  private final Consumer<SessionEvent> listener;
  private VerdictService judging; // of the worker alone
  private Future<?> current;
  private int last;

  /**
   * Opens nothing yet.
   *
   * @param opening is called once, by the worker: it may take a while
   * @param listener gets each {@link SessionEvent.Judged}, by the worker
   */
  public LatestOnlyJudge(Supplier<VerdictService> opening, Consumer<SessionEvent> listener) {
    this.opening = opening;
    this.listener = listener;
  }

  /** Begins a run; returns its number. */
  int start(Exercise exercise, byte[] content) {
    if (current != null) {
      current.cancel(true);
    }
    int run = ++last;
    current = worker.submit(() -> run(run, exercise, content));
    return run;
  }

  /** Has something done after what is under way, of which nobody waits for a verdict any more. */
  @Override
  public Future<?> submit(Work work) {
    if (current != null) {
      current.cancel(true);
    }
    return worker.submit(() -> {
      try {
        work.with(service());
      } catch (InterruptedException nobodyWaits) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private VerdictService service() {
    if (judging == null) {
      judging = opening.get();
    }
    return judging;
  }

  /**
   * Tidies up in the background. It stops the whole process for a moment, so it is asked for only
   * when the verdict stands on the screen.
   */
  void releaseMemory() {
    worker.execute(() -> {
      if (judging != null) {
        judging.releaseMemory();
      }
    });
  }

  private void run(int run, Exercise exercise, byte[] content) {
    try {
      listener.accept(new SessionEvent.Judged(run, finding(exercise, content)));
    } catch (InterruptedException newer) {
      Thread.currentThread().interrupt();
    }
  }

  private ExerciseVerdict finding(Exercise exercise, byte[] content) throws InterruptedException {
    try {
      return new ExerciseJudge(service()).judge(exercise, content);
    } catch (RuntimeException | Error e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return ExerciseVerdict.notRun(
          exercise,
          VerdictOutcome.NOT_JUDGED,
          "It could not be judged: " + ErrorDescription.of(e) + ".");
    }
  }

  /** Ends what is under way. Something that can't be ended is left to the end of the process. */
  @Override
  public void close() {
    worker.shutdownNow();
    var closing = Thread.ofPlatform().daemon().name("coach-runs-end").start(this::closeAll);
    try {
      closing.join(TO_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeAll() {
    worker.close();
    if (judging != null) {
      judging.close();
    }
  }
}
