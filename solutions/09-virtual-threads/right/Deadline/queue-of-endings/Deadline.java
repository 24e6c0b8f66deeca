// kind: a thread of its own, and a queue that both the work and the alarm write to
package virtualthreads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

public final class Deadline {

  private Deadline() {}

  public static <R> List<R> run(
      List<? extends Callable<? extends R>> steps, Duration limit, ScheduledExecutorService timer)
      throws Exception {
    record Ending(Object results, Throwable failure) {}
    BlockingQueue<Ending> endings = new LinkedBlockingQueue<>();
    var isOver = new AtomicBoolean();
    Thread worker =
        Thread.ofVirtual()
            .unstarted(() -> {
              List<R> results = new ArrayList<>();
              try {
                for (Callable<? extends R> step : steps) {
                  if (isOver.get()) {
                    break;
                  }
                  results.add(step.call());
                }
                endings.add(new Ending(results, null));
              } catch (Throwable e) {
                endings.add(new Ending(null, e));
              }
            });
    Future<?> alarm =
        timer.schedule(
            () -> endings.add(new Ending(null, new TimeoutException())),
            limit.toNanos(),
            TimeUnit.NANOSECONDS);
    worker.start();
    Ending first;
    boolean isInterrupted = false;
    try {
      first = endings.take();
    } catch (InterruptedException e) {
      first = new Ending(null, e);
    }
    alarm.cancel(false);
    isOver.set(true);
    worker.interrupt();
    while (worker.isAlive()) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
    switch (first.failure()) {
      case null -> {
        @SuppressWarnings("unchecked")
        var results = (List<R>) first.results();
        return results;
      }
      case Error error -> throw error;
      case Throwable e -> throw (Exception) e;
    }
  }
}
