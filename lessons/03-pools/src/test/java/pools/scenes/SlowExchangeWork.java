package pools.scenes;

import java.util.Arrays;
import java.util.List;
import kit.timeouts.SlowWork;
import pools.Worker;

/** Workers that take longer over their chunks than any time limit. */
public abstract class SlowExchangeWork extends SlowWork {

  public SlowExchangeWork() {
    super("an exchange");
  }

  /** {@code ProcessPool::map} or {@code Survivors::map}. */
  public abstract long[] map(List<Worker> workers, int chunk, long[] items) throws Exception;

  @Override
  protected void call() throws Exception {
    map(List.of(this::exchange, this::exchange), 2, SquaredItems.items(12));
  }

  private long[] exchange(long[] chunk) throws InterruptedException {
    awaitOpen();
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return Arrays.stream(chunk).map(x -> x * x).toArray();
  }
}
