package pools.scenes;

import explorer.Scenario;
import java.util.ArrayList;
import java.util.List;
import pools.BoundedPool;

/**
 * Several threads submit to one pool with room for one task in its queue: whichever thread moves
 * first, every task is done once, and there are never more tasks in the pool than it has room for.
 */
public abstract class ManySubmitters extends Scenario {
  private final int threads;
  private final int[] ran;
  private int unfinished;
  private int most;

  /**
   * @param threads how many threads the pool has
   * @param first how many tasks are submitted one after the other, before the others begin
   * @param others how many threads submit one task each, the calling thread among them
   */
  protected ManySubmitters(int threads, int first, int others) {
    this.threads = threads;
    ran = new int[first + others];
    task("main", () -> submitAll(first, others));
  }

  private void submitAll(int first, int others) throws Exception {
    var pool = new BoundedPool(threads, 1);
    for (int i = 0; i < first; i++) {
      submit(pool, i);
    }
    List<Thread> submitters = new ArrayList<>();
    for (int i = 1; i < others; i++) {
      int number = first + i;
      submitters.add(
          Thread.ofPlatform()
              .name("S" + i)
              .start(() -> {
                try {
                  submit(pool, number);
                } catch (InterruptedException e) {
                  throw new IllegalStateException("submit threw " + e, e);
                }
              }));
    }
    submit(pool, first);
    for (Thread submitter : submitters) {
      submitter.join();
    }
    pool.close();
  }

  /** A task counts as taken on when submit returns, unless it has run by then. */
  private void submit(BoundedPool pool, int number) throws InterruptedException {
    pool.submit(() -> {
      ran[number]++;
      unfinished--;
    });
    unfinished++;
    most = Math.max(most, unfinished);
  }

  @Override
  protected void verify() {
    for (int task = 0; task < ran.length; task++) {
      require(
          ran[task] == 1,
          "%d tasks were submitted, and when close had returned one of them had run %d times."
              .formatted(ran.length, ran[task]));
    }
    require(
        most <= threads + 1,
        "A pool of %s with room for 1 more task took on %d tasks before any of them was done."
            .formatted(threads == 1 ? "1 thread" : threads + " threads", most));
  }
}
