package pools.scenes;

import java.util.Arrays;
import java.util.List;
import kit.timeouts.SlowWork;
import pools.TaskFailedException;
import pools.Worker;

/**
 * Two workers, and map can't go on: the exchange of one throws, or the caller is interrupted. At
 * least one other exchange is under way then, and takes no notice of interrupts.
 */
public abstract class SlowDespiteFailureWork extends SlowWork {
  private final ChunkMapSpec.ChunkMap map;
  private final What what;

  /** What keeps map from going on. */
  public enum What {
    FIRST_WORKER_FAILS,
    SECOND_WORKER_FAILS,
    INTERRUPT
  }

  /**
   * @param map {@code ProcessPool::map} or {@code Survivors::map}
   */
  protected SlowDespiteFailureWork(ChunkMapSpec.ChunkMap map, What what) {
    super("an exchange");
    this.map = map;
    this.what = what;
  }

  @Override
  protected void call() throws Exception {
    if (what == What.INTERRUPT) {
      interruptMeWhenHeld(2);
    }
    Worker first = what == What.FIRST_WORKER_FAILS ? this::fail : this::exchange;
    Worker second = what == What.SECOND_WORKER_FAILS ? this::fail : this::exchange;
    map.map(List.of(first, second), 2, SquaredItems.items(12));
  }

  private long[] fail(long[] chunk) throws TaskFailedException, InterruptedException {
    awaitHeld(1);
    throw new TaskFailedException("no square of " + chunk[0] + " today");
  }

  private long[] exchange(long[] chunk) {
    awaitOpenUninterruptibly();
    return Arrays.stream(chunk).map(x -> x * x).toArray();
  }
}
