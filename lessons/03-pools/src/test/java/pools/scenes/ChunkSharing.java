package pools.scenes;

import explorer.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import pools.Worker;
import pools.WorkerDiedException;

/**
 * Two workers share one chunk or two, the last of which has one item only: whichever thread moves
 * first, every item is sent once, and its answer is in its place.
 */
public abstract class ChunkSharing extends Scenario {
  private final int items;
  private final int[] sent;
  private int empty;
  private long[] answers;

  /**
   * @param items how many there are, an odd number; they are 1, 2, 3 and so on
   * @param map {@code ProcessPool::map} or {@code Survivors::map}
   */
  protected ChunkSharing(int items, ChunkMapSpec.ChunkMap map) {
    this(items, map, false);
  }

  /**
   * @param firstDies whether the first of the workers dies of the first chunk that it is sent
   */
  protected ChunkSharing(int items, ChunkMapSpec.ChunkMap map, boolean firstDies) {
    this.items = items;
    sent = new int[items + 1];
    Worker first = firstDies ? ChunkSharing::die : this::square;
    task(
        "map", () -> answers = map.map(List.of(first, this::square), 2, SquaredItems.items(items)));
  }

  private static long[] die(long[] chunk) throws WorkerDiedException {
    throw new WorkerDiedException("exit code 137");
  }

  private long[] square(long[] chunk) {
    if (chunk.length == 0) {
      empty++;
    }
    for (long item : chunk) {
      sent[(int) item]++;
    }
    return LongStream.of(chunk).map(x -> x * x).toArray();
  }

  @Override
  protected void verify() {
    String task =
        "Two workers were given %s in chunks of 2, and "
            .formatted(Arrays.toString(SquaredItems.items(items)));
    for (int item = 1; item <= items; item++) {
      require(sent[item] == 1, task + "item %d was sent %d times.".formatted(item, sent[item]));
    }
    require(empty == 0, task + "one of them got a chunk without an item.");
    require(
        SquaredItems.areRight(items, answers),
        task + "map gave %s.".formatted(Arrays.toString(answers)));
  }
}
