package pools.scenes;

import static pools.scenes.PoolBelief.SLOT_NOT_GIVEN_BACK;

import explorer.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import pools.BoundedPool;

/**
 * Two threads of a pool end a task each at the same time. Then the pool is idle, and takes on as
 * many tasks as it has threads and places: whichever thread moved first, none of them is done by
 * the caller, and the caller waits for none.
 */
public abstract class PlacesOfEndedTasks extends Scenario {
  private static final int THREADS = 2;
  private static final int ROOM = THREADS + 1;

  private final CountDownLatch open = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);
  private volatile boolean onTheCaller;
  private volatile boolean slowed;

  protected PlacesOfEndedTasks() {
    task("main", this::fillTwice);
  }

  private void fillTwice() throws Exception {
    var pool = new BoundedPool(THREADS, ROOM - THREADS);
    for (int i = 0; i < THREADS; i++) {
      pool.submit(() -> {});
    }
    awaitStandstill(); // both tasks are done, and the threads wait for more
    List<Thread> submitters = new ArrayList<>();
    for (int i = 1; i <= ROOM; i++) {
      var submitter = Thread.ofPlatform().name("S" + i).start(() -> submit(pool));
      submitters.add(submitter);
      awaitStandstill(); // a thread has taken the task, unless all have one
      slowed |= submitter.isAlive();
    }
    open.countDown();
    for (Thread submitter : submitters) {
      submitter.join();
    }
    pool.close();
  }

  private void submit(BoundedPool pool) {
    var caller = Thread.currentThread();
    try {
      pool.submit(() -> hold(caller));
    } catch (Exception e) { // not all that pass declare InterruptedException
      throw new IllegalStateException("submit threw " + e, e);
    }
  }

  private void hold(Thread caller) {
    if (Thread.currentThread() == caller) {
      onTheCaller = true;
      return;
    }
    try {
      open.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("a task was interrupted", e);
    }
  }

  /** Time passes when nobody can move. */
  private void awaitStandstill() throws InterruptedException {
    never.await(1, TimeUnit.SECONDS);
  }

  @Override
  protected void verify() {
    require(
        !onTheCaller && !slowed,
        SLOT_NOT_GIVEN_BACK,
        "A pool of %d threads with room for %d more had done %d tasks at the same time, and then it had no room for %d."
            .formatted(THREADS, ROOM - THREADS, THREADS, ROOM));
  }
}
