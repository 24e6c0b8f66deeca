// kind: two threads and a monitor that knows what came first
package virtualthreads;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

public final class Load {

  private final String[] results = new String[2];
  private int left = 2;
  private Throwable failure; // the first one; null: none yet

  private Load() {}

  public static Page load(
      Callable<String> profile, Callable<String> orders, CompletableFuture<?> timeUp)
      throws Exception {
    var load = new Load();
    timeUp.thenRun(() -> load.fail(new TimeoutException("the time is up")));
    Thread first = Thread.startVirtualThread(() -> load.part(profile, 0));
    Thread second = Thread.startVirtualThread(() -> load.part(orders, 1));
    boolean isInterrupted = false;
    try {
      load.awaitDecision();
    } catch (InterruptedException e) {
      isInterrupted = true;
    }
    if (isInterrupted || load.failure() != null) {
      first.interrupt();
      second.interrupt();
    }
    isInterrupted |= joinUninterruptibly(first);
    isInterrupted |= joinUninterruptibly(second);
    if (isInterrupted) {
      throw new InterruptedException();
    }
    switch (load.failure()) {
      case null -> {
        return new Page(load.results[0], load.results[1]);
      }
      case Error error -> throw error;
      case Throwable e -> throw (Exception) e;
    }
  }

  private void part(Callable<String> part, int place) {
    try {
      succeed(place, part.call());
    } catch (Throwable e) {
      fail(e);
    }
  }

  private synchronized void succeed(int place, String result) {
    results[place] = result;
    left--;
    notifyAll();
  }

  private synchronized void fail(Throwable e) {
    if (failure == null && left > 0) {
      failure = e;
    }
    notifyAll();
  }

  private synchronized void awaitDecision() throws InterruptedException {
    while (left > 0 && failure == null) {
      wait();
    }
  }

  private synchronized Throwable failure() {
    return failure;
  }

  private static boolean joinUninterruptibly(Thread thread) {
    boolean isInterrupted = false;
    while (true) {
      try {
        thread.join();
        return isInterrupted;
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
  }
}
