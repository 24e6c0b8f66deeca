package pools.scenes;

import java.util.concurrent.CountDownLatch;
import pools.TaskFailedException;
import pools.Worker;
import pools.WorkerDiedException;

/**
 * A worker whose function fails for the chunk that begins with 1, the first chunk of all. Asked for
 * it a third time it waits for ever, to be noticed.
 */
public final class FailingWorker implements Worker {
  private static final int ENOUGH = 3;

  private final Worker worker;
  private final TaskFailedException failure;
  private volatile int failures;

  /**
   * @param worker does the other chunks
   */
  public FailingWorker(Worker worker, TaskFailedException failure) {
    this.worker = worker;
    this.failure = failure;
  }

  /** How often it was asked for that chunk. */
  public int failures() {
    return failures;
  }

  @Override
  public long[] exchange(long[] chunk)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    if (chunk[0] != 1) {
      return worker.exchange(chunk);
    }
    failures = failures + 1; // one exchange at a time: no other thread writes
    if (failures >= ENOUGH) {
      new CountDownLatch(1).await();
    }
    throw failure;
  }
}
