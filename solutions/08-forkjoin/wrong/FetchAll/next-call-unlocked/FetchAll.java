// misconception: volatile-is-atomic
// says: call 1 was made 2 times
// from: right/threads-and-events
package forkjoin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

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
    Desk<R> desk = new Desk<>(calls);
    timeUp.thenRun(desk::timeIsUp);
    List<Thread> workers = new ArrayList<>();
    try {
      for (int i = 0; i < Math.min(most, calls.size()); i++) {
        workers.add(Thread.ofPlatform().start(desk::work));
      }
      desk.awaitEnd();
      return desk.results();
    } finally {
      desk.stop();
      workers.forEach(Thread::interrupt);
      joinAll(workers);
    }
  }

  /** A monitor: which call is next, and what came out of the calls. */
  private static final class Desk<R> {
    private final List<? extends Callable<? extends R>> calls;
    private final R[] results;
    private volatile int next;
    private int ended;
    private Throwable failure;
    private boolean late;
    private volatile boolean stopped;

    @SuppressWarnings("unchecked")
    Desk(List<? extends Callable<? extends R>> calls) {
      this.calls = calls;
      this.results = (R[]) new Object[calls.size()];
    }

    void work() {
      Thread.interrupted(); // what is left from the previous call
      for (int i = take(); i >= 0; i = take()) {
        try {
          ended(i, calls.get(i).call());
        } catch (Throwable t) {
          failed(t);
        }
        Thread.interrupted();
      }
    }

    private int take() {
      return stopped || next >= calls.size() ? -1 : next++;
    }

    private synchronized void ended(int i, R result) {
      results[i] = result;
      ended++;
      notifyAll();
    }

    private synchronized void failed(Throwable t) {
      if (failure == null) {
        failure = t;
      }
      stopped = true;
      notifyAll();
    }

    synchronized void timeIsUp() {
      if (ended < calls.size()) {
        late = true;
        stopped = true;
        notifyAll();
      }
    }

    synchronized void stop() {
      stopped = true;
    }

    synchronized void awaitEnd() throws InterruptedException, ExecutionException, TimeoutException {
      while (ended < calls.size() && failure == null && !late) {
        wait();
      }
      if (failure != null) {
        throw new ExecutionException(failure);
      }
      if (late) {
        throw new TimeoutException();
      }
    }

    synchronized List<R> results() {
      return Arrays.asList(results);
    }
  }

  private static void joinAll(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
