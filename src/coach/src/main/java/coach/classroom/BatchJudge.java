package coach.classroom;

import coach.error.ErrorDescription;
import coach.submission.Learner;
import coach.submission.SubmittedSources;
import coach.verdict.ExerciseJudge;
import coach.verdict.ExerciseVerdict;
import coach.verdict.VerdictOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import workbook.Exercise;

/**
 * Judges many answers, some at a time, each in a JVM of its own. Whatever goes wrong with one of
 * them is what came of that one.
 *
 * @param memory what an earlier run has found out already
 */
public record BatchJudge(ExerciseJudge referee, int atOnce, EarlierResults memory) {

  /** How often an answer may have been there when a run was ended by force, and is tried again. */
  private static final int MOST_ENDED = 1;

  /** Remembers nothing. */
  public BatchJudge(ExerciseJudge referee, int atOnce) {
    this(referee, atOnce, EarlierResults.NONE);
  }

  /**
   * What came of one answer.
   *
   * @param key what the finding is about, to be recognised by; empty if it has to be found anew
   * @param remembered whether an earlier run has found it
   */
  public record Result(Learner learner, ExerciseVerdict finding, String key, boolean remembered) {
    public Result(Learner learner, ExerciseVerdict finding) {
      this(learner, finding, "", false);
    }

    /** As much of it as reports need. */
    Result brief() {
      return new Result(learner, finding.brief(), key, remembered);
    }
  }

  private record Task(int place, Learner learner, Exercise exercise) {}

  /**
   * What has come of an order.
   *
   * @param result null if it is put off: an earlier run was ended by force while this was judged
   */
  private record CompletedTask(Task order, Result result) {}

  /**
   * Judges each exercise of each learner. Those during which an earlier run was ended by force come
   * last, one at a time: if it was the answer that did it, it ends no other's run again.
   *
   * @param listener gets each result as it comes, in this thread
   * @return the results, learner by learner
   * @throws InterruptedException if the thread is interrupted; all runs have then been ended
   */
  public List<Result> run(
      List<Learner> learners, List<Exercise> exercises, Consumer<Result> listener)
      throws InterruptedException {
    var orders = orders(learners, exercises);
    var results = new ArrayList<Result>(Collections.nCopies(orders.size(), null));
    var putOff = new ArrayList<Task>();
    Consumer<CompletedTask> came =
        done -> {
          if (done.result() == null) {
            putOff.add(done.order());
          } else {
            results.set(done.order().place(), done.result());
            listener.accept(done.result());
          }
        };
    run(orders, atOnce, 0, came);
    run(List.copyOf(putOff), 1, MOST_ENDED, came);
    return results;
  }

  private void run(List<Task> orders, int atOnce, int mostEnded, Consumer<CompletedTask> came)
      throws InterruptedException {
    var workers = Executors.newFixedThreadPool(atOnce);
    var done = new ExecutorCompletionService<CompletedTask>(workers);
    try {
      orders.forEach(
          order -> done.submit(() -> new CompletedTask(order, result(order, mostEnded))));
      for (int i = 0; i < orders.size(); i++) {
        came.accept(done.take().get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause()); // no outcome lets anything out
    } catch (InterruptedException e) {
      workers.shutdownNow();
      workers.close();
      // What was there already, and only not reported yet, is not lost.
      for (var rest = done.poll(); rest != null; rest = done.poll()) {
        if (rest.state() == Future.State.SUCCESS) {
          came.accept(rest.resultNow());
        }
      }
      throw e;
    } finally {
      workers.shutdownNow();
      workers.close();
    }
  }

  private static List<Task> orders(List<Learner> learners, List<Exercise> exercises) {
    var orders = new ArrayList<Task>();
    for (Learner learner : learners) {
      exercises.forEach(exercise -> orders.add(new Task(orders.size(), learner, exercise)));
    }
    return orders;
  }

  private Result result(Task order, int mostEnded) throws InterruptedException {
    var learner = order.learner();
    var exercise = order.exercise();
    try {
      var answer = learner.answer(exercise);
      return answer.isPresent()
          ? judged(order, answer.get(), mostEnded)
          : without(
              order, VerdictOutcome.MISSING, "No %s.java was found.".formatted(exercise.name()));
    } catch (Learner.UnreadableSubmissionException e) {
      return without(order, e.outcome(), e.getMessage());
    } catch (IOException e) {
      return without(
          order,
          VerdictOutcome.NOT_JUDGED,
          "The answer can't be read: %s.".formatted(ErrorDescription.of(e)));
    } catch (RuntimeException | Error e) {
      return without(
          order,
          VerdictOutcome.NOT_JUDGED,
          "I could not judge it, and no other answer is concerned: %s."
              .formatted(ErrorDescription.of(e)));
    }
  }

  private static Result without(Task order, VerdictOutcome outcome, String sentence) {
    return new Result(order.learner(), ExerciseVerdict.notRun(order.exercise(), outcome, sentence));
  }

  private Result judged(Task order, SubmittedSources answer, int mostEnded)
      throws IOException, InterruptedException {
    var exercise = order.exercise();
    String key = memory.key(order.learner(), exercise, answer);
    var known = memory.finding(key, exercise);
    if (known.isPresent()) {
      return new Result(order.learner(), known.get(), key, true);
    }
    int ended = memory.timesInterrupted(key);
    if (ended > MOST_ENDED) {
      return new Result(order.learner(), endsRuns(exercise, ended), key, false);
    } else if (ended > mostEnded) {
      return null;
    }
    memory.recordStart(key);
    var finding = referee.judge(exercise, answer.sources()).withIgnoredFiles(answer.ignoredFiles());
    return new Result(order.learner(), finding, key, false);
  }

  private static ExerciseVerdict endsRuns(Exercise exercise, int ended) {
    return ExerciseVerdict.notRun(
        exercise,
        VerdictOutcome.NOT_JUDGED,
        ("The check was ended by force %d times while it judged this answer, so it was not judged"
             + " again. Read it: it may be the answer that does it. --sandbox keeps it from doing"
             + " so.")
            .formatted(ended));
  }
}
