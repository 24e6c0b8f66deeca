// misconception: work-left-running
// says: When count returned, the tally had
// from: right/future-tasks-add
package overuse;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.Predicate;
import java.util.stream.*;

public final class CountHits {

  private CountHits() {}

  /** Counts one block; makes its trip when it is done, which get does not wait for. */
  private static final class Block extends FutureTask<Long> {
    private final Tally tally;

    Block(Callable<Long> counting, Tally tally) {
      super(counting);
      this.tally = tally;
    }

    @Override
    protected void done() {
      if (state() == State.SUCCESS) {
        tally.add(resultNow());
      }
    }
  }

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    List<Block> blocks = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int w = 0; w < workers; w++) {
      int from = (int) ((long) items.size() * w / workers);
      int to = (int) ((long) items.size() * (w + 1) / workers);
      Block block =
          new Block(
              () -> {
                long hits = 0;
                for (int i = from; i < to; i++) {
                  hits += hit.test(items.get(i)) ? 1 : 0;
                }
                return hits;
              },
              tally);
      blocks.add(block);
      threads.add(Thread.ofPlatform().daemon().start(block));
    }
    try {
      for (Block block : blocks) {
        block.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      blocks.forEach(block -> block.cancel(true));
      boolean told = false;
      for (Thread thread : threads) {
        while (thread.isAlive()) {
          try {
            thread.join();
          } catch (InterruptedException again) {
            told = true;
          }
        }
      }
      if (told) {
        Thread.currentThread().interrupt();
      }
      throw e;
    }
  }
}
