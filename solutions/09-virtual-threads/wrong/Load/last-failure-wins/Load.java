// misconception: interrupted-is-failed
// says: does not say why
// from: right/threads-and-a-monitor
package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

public final class Load {

  private Load() {}

  public static Page load(
      Callable<String> profile, Callable<String> orders, CompletableFuture<?> timeUp)
      throws Exception {
    var first = new AtomicReference<String>();
    var second = new AtomicReference<String>();
    var failure = new AtomicReference<Throwable>();
    List<Thread> threads = new ArrayList<>();
    threads.add(part(profile, first, failure, threads));
    threads.add(part(orders, second, failure, threads));
    timeUp.thenRun(() -> {
      failure.set(new TimeoutException());
      threads.forEach(Thread::interrupt);
    });
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    switch (failure.get()) {
      case null -> {
        return new Page(first.get(), second.get());
      }
      case Error error -> throw error;
      case Throwable e -> throw (Exception) e;
    }
  }

  private static Thread part(
      Callable<String> part,
      AtomicReference<String> result,
      AtomicReference<Throwable> failure,
      List<Thread> threads) {
    return Thread.ofVirtual()
        .unstarted(() -> {
          try {
            result.set(part.call());
          } catch (Throwable e) {
            failure.set(e);
            threads.forEach(Thread::interrupt);
          }
        });
  }
}
