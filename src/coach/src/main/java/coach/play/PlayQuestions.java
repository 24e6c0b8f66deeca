package coach.play;

import coach.error.ErrorDescription;
import coach.terminal.SessionEvent;
import coach.terminal.SessionView;
import coach.verdict.VerdictService;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import judge.api.PlayOpening;
import judge.api.PlayTable;
import judge.api.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Asks the JVM that runs the answer, one question at a time, in the background; and keeps what is
 * typed meanwhile, to be done afterwards in its order. To be used by one thread.
 */
final class PlayQuestions {
  private static final int MOST_WAITING = 1_000;

  private final SessionView display;
  private final PlayWorker worker;
  private final Consumer<SessionEvent> listener;
  private final Consumer<String> complaints;
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  private @Nullable PlayTable table; // null: none is open
  private @Nullable Future<?> request; // null: nothing is awaited
  private int requests; // so many were made; what an older one comes to is no news
  private boolean isClosed;

  /** A question, asked in the background. */
  @FunctionalInterface
  interface Question<T> {
    /** Asks it. */
    T ask(PlayAnswers answers) throws PlayAnswers.NoAnswerException, InterruptedException;
  }

  /** What is done in the background; what it gives is done in the session's thread. */
  @FunctionalInterface
  private interface Job {
    Runnable run(VerdictService service) throws PlayAnswers.NoAnswerException, InterruptedException;
  }

  /**
   * Nothing is open yet.
   *
   * @param listener gets what comes of it, from any thread
   * @param complaints gets a sentence for each question that has no answer
   */
  PlayQuestions(
      SessionView display,
      PlayWorker worker,
      Consumer<SessionEvent> listener,
      Consumer<String> complaints) {
    this.display = display;
    this.worker = worker;
    this.listener = listener;
    this.complaints = complaints;
  }

  /** Opens an answer, in place of one that is open: what was asked and typed is of no interest. */
  void open(Submission submission, Consumer<PlayOpening> then) {
    cancel();
    waiting.clear();
    var before = table;
    table = null;
    ask(
        "Compiling …",
        service -> {
          if (before != null) {
            before.close();
          }
          var opening = service.play(submission);
          return () -> {
            table = opening instanceof PlayOpening.Opened(PlayTable opened) ? opened : null;
            then.accept(opening);
          };
        });
  }

  /** Asks about what is open. */
  <T> void ask(String status, Question<T> question, Consumer<T> then) {
    var answers = new PlayAnswers(table);
    ask(
        status,
        _ -> {
          T answer = question.ask(answers);
          return () -> then.accept(answer);
        });
  }

  private void ask(String status, Job job) {
    int number = ++requests;
    display.showStatus(status);
    request =
        worker.submit(service -> {
          Runnable then = outcome(job, service);
          listener.accept(new SessionEvent.Finished(() -> finished(number, then)));
        });
  }

  private Runnable outcome(Job job, VerdictService service) throws InterruptedException {
    try {
      return job.run(service);
    } catch (PlayAnswers.NoAnswerException none) {
      return () -> complaints.accept(none.getMessage());
    } catch (RuntimeException | Error e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return () -> complaints.accept("That could not be done: " + ErrorDescription.of(e) + ".");
    }
  }

  private void finished(int number, Runnable then) {
    if (number == requests && !isClosed) {
      request = null;
      display.clearStatus();
      then.run();
      doWhatWaits();
    }
  }

  // ---- what is typed meanwhile

  boolean isAwaiting() {
    return request != null;
  }

  /** Does something now, or after the answer that is awaited, and what was typed before. */
  void later(Runnable what) {
    if (waiting.size() < MOST_WAITING) {
      waiting.add(what);
    }
    doWhatWaits();
  }

  /** Does several things one after the other, before all that was typed after them. */
  void inTurn(List<Runnable> things) {
    things.reversed().forEach(waiting::addFirst);
    doWhatWaits();
  }

  private void doWhatWaits() {
    while (request == null && !waiting.isEmpty() && !isClosed) {
      waiting.remove().run();
    }
  }

  private void cancel() {
    if (request != null) {
      request.cancel(true);
      request = null;
      requests++;
    }
  }

  /** Ends what runs. */
  void close() {
    isClosed = true;
    boolean isIdle = request == null;
    cancel();
    var last = table;
    if (last != null && isIdle) {
      last.close(); // the worker may be ended before it comes to this
    } else if (last != null) {
      worker.submit(_ -> last.close());
    }
  }
}
