// misconception: slow-call-holds-up-nobody
// says: only 1 was under way
// from: right/threads-and-events
package forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.stream.Gatherer;
import java.util.stream.Gatherers;

public final class FetchAll {

  private FetchAll() {}

  public static <R> List<R> fetch(
      List<? extends Callable<? extends R>> calls, int most, CompletableFuture<?> timeUp)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (most < 1) {
      throw new IllegalArgumentException("most: " + most);
    }
    if (timeUp.isDone()) {
      throw new TimeoutException();
    }
    List<FutureTask<R>> tasks = new ArrayList<>();
    for (Callable<? extends R> call : calls) {
      tasks.add(new FutureTask<>(call::call));
    }
    CompletableFuture<Void> over = new CompletableFuture<>();
    Gatherer<FutureTask<R>, ?, FutureTask<R>> underWay =
        Gatherers.mapConcurrent(
            most,
            task -> {
              task.run();
              if (task.state() == FutureTask.State.FAILED) {
                over.complete(null);
              }
              return task;
            });
    Thread feeder =
        Thread.ofVirtual()
            .start(() -> {
              tasks.stream().gather(underWay).forEach(_ -> {});
              over.complete(null);
            });
    try {
      CompletableFuture.anyOf(over, timeUp).get();
      if (timeUp.isDone() && tasks.stream().anyMatch(task -> !task.isDone())) {
        throw new TimeoutException();
      }
    } finally {
      tasks.forEach(task -> task.cancel(true));
      joinUninterruptibly(feeder);
    }
    List<R> results = new ArrayList<>();
    for (FutureTask<R> task : tasks) {
      if (task.state() == FutureTask.State.FAILED) {
        task.get();
      }
    }
    for (FutureTask<R> task : tasks) {
      results.add(task.get());
    }
    return results;
  }

  private static void joinUninterruptibly(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
