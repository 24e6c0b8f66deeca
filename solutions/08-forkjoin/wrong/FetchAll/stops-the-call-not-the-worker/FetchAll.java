// misconception: deadline-in-between
// says: when they had stopped, 4 more began
// from: right/threads-and-events
package forkjoin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

public final class FetchAll {

  private FetchAll() {}

  @SuppressWarnings("unchecked")
  public static <R> List<R> fetch(
      List<? extends Callable<? extends R>> calls, int most, CompletableFuture<?> timeUp)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (most < 1) {
      throw new IllegalArgumentException("most: " + most);
    }
    if (timeUp.isDone()) {
      throw new TimeoutException();
    }
    record Event<R>(int call, R result, Throwable failure) {}
    BlockingQueue<Event<R>> events = new LinkedBlockingQueue<>();
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Math.min(most, calls.size()); i++) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int call = next.getAndIncrement();
                    call < calls.size();
                    call = next.getAndIncrement()) {
                  try {
                    events.add(new Event<>(call, calls.get(call).call(), null));
                  } catch (Throwable t) {
                    events.add(new Event<>(call, null, t));
                  }
                }
              }));
    }
    timeUp.thenRun(() -> events.add(new Event<>(-1, null, new TimeoutException())));
    try {
      List<R> results = new ArrayList<>(Arrays.asList((R[]) new Object[calls.size()]));
      for (int i = 0; i < calls.size(); i++) {
        Event<R> event = events.take();
        if (event.call() < 0) {
          throw new TimeoutException();
        }
        if (event.failure() != null) {
          throw new ExecutionException(event.failure());
        }
        results.set(event.call(), event.result());
      }
      return results;
    } finally {
      threads.forEach(Thread::interrupt);
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
}
