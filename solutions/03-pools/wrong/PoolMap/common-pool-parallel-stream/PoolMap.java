// misconception: common-pool
// says: were ever at work at the same time
// from: right/invoke-all
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
    calls.parallelStream().forEach(FutureTask::run);
    List<R> results = new ArrayList<>();
    for (FutureTask<R> call : calls) {
      results.add(call.get());
    }
    return results;
  }
}
