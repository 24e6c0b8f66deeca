package coach;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Judges many answers, some at a time, each in a JVM of its own. */
record Batch(Referee referee, int atOnce) {

  /** What came of one answer. */
  record Result(Learner learner, Finding finding) {}

  private record Order(Learner learner, Exercise exercise) {}

  /**
   * Judges each exercise of each learner.
   *
   * @param told is told of each result as it comes, from whatever thread, one at a time
   * @return the results, learner by learner
   * @throws InterruptedException if the thread is interrupted; all runs have then been ended
   */
  List<Result> run(List<Learner> learners, List<Exercise> exercises, Consumer<Result> told)
      throws InterruptedException {
    var orders = new ArrayList<Order>();
    for (Learner learner : learners) {
      exercises.forEach(exercise -> orders.add(new Order(learner, exercise)));
    }
    try (var workers = Executors.newFixedThreadPool(atOnce)) {
      try {
        var futures = new ArrayList<Future<Result>>();
        for (Order order : orders) {
          futures.add(workers.submit(() -> tell(result(order), told)));
        }
        var results = new ArrayList<Result>();
        for (Future<Result> future : futures) {
          results.add(future.get());
        }
        return results;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      } finally {
        workers.shutdownNow();
      }
    }
  }

  private static Result tell(Result result, Consumer<Result> told) {
    synchronized (told) {
      told.accept(result);
    }
    return result;
  }

  private Result result(Order order) throws InterruptedException {
    return new Result(order.learner(), finding(order.learner(), order.exercise()));
  }

  private Finding finding(Learner learner, Exercise exercise) throws InterruptedException {
    try {
      var sources = learner.sources(exercise);
      return sources.isPresent()
          ? referee.find(exercise, sources.get())
          : Finding.without(
              exercise, Outcome.MISSING, "No %s.java was found.".formatted(exercise.name()));
    } catch (Learner.NotReadable e) {
      return Finding.without(exercise, Outcome.NOT_COMPILED, e.getMessage());
    } catch (IOException e) {
      return Finding.without(
          exercise, Outcome.NOT_JUDGED, "The answer can't be read: " + Reason.of(e));
    }
  }
}
