// misconception: nonsense-accepted
// says: of no items has no worker
// from: right/tasks-in-a-transfer-queue
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedTransferQueue;
import java.util.function.Function;

public final class PoolMap {

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    if (items.isEmpty()) {
      return new ArrayList<>();
    }
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    LinkedTransferQueue<FutureTask<R>> todo = new LinkedTransferQueue<>();
    List<FutureTask<R>> all = new ArrayList<>();
    for (T item : items) {
      all.add(new FutureTask<>(() -> task.apply(item)));
    }
    todo.addAll(all);
    Thread[] team = new Thread[Math.min(workers, all.size())];
    for (int i = 0; i < team.length; i++) {
      team[i] =
          Thread.ofPlatform()
              .name("pool-map-" + i)
              .start(() -> {
                for (FutureTask<R> next; (next = todo.poll()) != null; ) {
                  next.run();
                }
              });
    }
    try {
      List<R> results = new ArrayList<>(all.size());
      for (FutureTask<R> one : all) {
        results.add(one.get());
      }
      return results;
    } finally {
      todo.clear();
      all.forEach(one -> one.cancel(true));
      boolean interrupted = false;
      for (Thread member : team) {
        for (; ; ) {
          try {
            member.join();
            break;
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
