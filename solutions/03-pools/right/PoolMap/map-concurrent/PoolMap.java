// kind: Gatherers.mapConcurrent, fed by a thread of its own
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Gatherer;
import java.util.stream.Gatherers;

public final class PoolMap {

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    Gatherer<FutureTask<R>, ?, FutureTask<R>> running =
        Gatherers.mapConcurrent(
            workers,
            call -> {
              call.run();
              return call;
            });
    List<FutureTask<R>> calls = new ArrayList<>();
    for (T item : items) {
      calls.add(new FutureTask<>(() -> task.apply(item)));
    }
    try (ExecutorService feeder = Executors.newSingleThreadExecutor()) {
      try {
        feeder.submit(() -> calls.stream().gather(running).forEach(done -> {})).get();
        List<R> results = new ArrayList<>();
        for (FutureTask<R> call : calls) {
          results.add(call.get());
        }
        return results;
      } finally {
        calls.forEach(call -> call.cancel(true));
      }
    }
  }
}
