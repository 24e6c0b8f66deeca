// kind: CountedCompleter that halves the list, in a ForkJoinPool of its own
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

public final class PoolMap {

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    List<FutureTask<R>> calls = new ArrayList<>();
    for (T item : items) {
      calls.add(new FutureTask<>(() -> task.apply(item)));
    }
    try (ForkJoinPool pool = poolOf(workers)) {
      try {
        pool.submit(new Halves(null, calls)).get();
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

  private static final class Halves extends CountedCompleter<Void> {

    private static final long serialVersionUID = 1;

    private final transient List<? extends Runnable> calls;

    Halves(Halves whole, List<? extends Runnable> calls) {
      super(whole);
      this.calls = calls;
    }

    @Override
    public void compute() {
      if (calls.size() > 1) {
        int middle = calls.size() / 2;
        setPendingCount(2);
        new Halves(this, calls.subList(0, middle)).fork();
        new Halves(this, calls.subList(middle, calls.size())).fork();
      } else {
        calls.forEach(Runnable::run);
      }
      tryComplete();
    }
  }

  // Never grows, not even when its threads wait for a Condition.
  private static ForkJoinPool poolOf(int workers) {
    return new ForkJoinPool(
        workers,
        ForkJoinPool.defaultForkJoinWorkerThreadFactory,
        null,
        false,
        workers,
        workers,
        1,
        pool -> true,
        1,
        TimeUnit.MINUTES);
  }
}
