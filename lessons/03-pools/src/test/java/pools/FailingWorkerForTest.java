package pools;

import java.util.concurrent.CountDownLatch;

/**
 * A worker whose function fails for the chunk that begins with 1, the first chunk of all. Asked for
 * it a third time it waits for ever, to be noticed.
 */
final class FailingWorkerForTest implements Worker {
  private static final int ENOUGH = 3;

  private final Worker worker;
  private final TaskFailedException failure;
  private volatile int failures;

  /**
   * @param worker does the other chunks
   */
  FailingWorkerForTest(Worker worker, TaskFailedException failure) {
    this.worker = worker;
    this.failure = failure;
  }

  /** How often it was asked for that chunk. */
  int failures() {
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
