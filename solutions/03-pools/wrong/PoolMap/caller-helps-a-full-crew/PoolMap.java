// misconception: too-many-at-once
// says: tasks were at work at the same time, where at most
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

public final class PoolMap {

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    List<FutureTask<R>> calls = new ArrayList<>();
    for (T item : items) {
      calls.add(new FutureTask<>(() -> task.apply(item)));
    }
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < calls.size(); i = next.getAndIncrement()) {
            calls.get(i).run();
            if (calls.get(i).state() == Future.State.FAILED) {
              next.set(calls.size());
            }
          }
        };
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      threads.add(Thread.ofPlatform().start(work));
    }
    work.run();
    if (calls.stream().anyMatch(call -> call.state() == Future.State.FAILED)) {
      threads.forEach(Thread::interrupt);
    }
    InterruptedException interrupt = null;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupt = e;
          next.set(calls.size());
          threads.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupt != null) {
      throw interrupt;
    }
    for (FutureTask<R> call : calls) {
      if (call.state() == Future.State.FAILED) {
        throw new ExecutionException(call.exceptionNow());
      }
    }
    List<R> results = new ArrayList<>();
    for (FutureTask<R> call : calls) {
      results.add(call.get());
    }
    return results;
  }
}
