// misconception: slow-call-holds-up-nobody
// says: only 1 was under way
// from: reference
package forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;

public final class FetchAll {

  private FetchAll() {}

  private record Event<R>(int call, R result, Throwable failure) {}

  public static <R> List<R> fetch(
      List<? extends Callable<? extends R>> calls, int most, CompletableFuture<?> timeUp)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (most < 1) {
      throw new IllegalArgumentException("most: " + most);
    }
    if (timeUp.isDone()) {
      throw new TimeoutException();
    }
    Event<R> late = new Event<>(-1, null, null);
    BlockingQueue<Event<R>> events = new LinkedBlockingQueue<>();
    CompletableFuture<Void> alarm = timeUp.thenRun(() -> events.add(late));
    List<R> results = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    try {
      int ended = 0;
      while (ended < calls.size()) {
        int group = ended == threads.size() ? Math.min(most, calls.size() - ended) : 0;
        for (int i = 0; i < group; i++) {
          int number = threads.size();
          Callable<? extends R> call = calls.get(number);
          results.add(null);
          threads.add(Thread.startVirtualThread(() -> make(number, call, events)));
        }
        Event<R> event = events.take();
        if (event == late) {
          throw new TimeoutException();
        }
        if (event.failure() != null) {
          throw new ExecutionException(event.failure());
        }
        results.set(event.call(), event.result());
        ended++;
      }
      return results;
    } finally {
      alarm.cancel(false); // this completes only our own future
      threads.forEach(Thread::interrupt);
      joinAll(threads);
    }
  }

  private static <R> void make(
      int number, Callable<? extends R> call, BlockingQueue<Event<R>> events) {
    Event<R> event;
    try {
      event = new Event<>(number, call.call(), null);
    } catch (Throwable t) {
      event = new Event<>(number, null, t);
    }
    events.add(event);
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
