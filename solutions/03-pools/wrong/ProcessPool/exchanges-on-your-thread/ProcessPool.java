// misconception: runs-on-your-thread
// says: run on the thread that called map
// from: right/completion-service
package pools;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;

public final class ProcessPool {
  private ProcessPool() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    long[] answers = new long[items.length];
    int turn = 0;
    for (int from = 0; from < items.length; from += chunk) {
      Worker worker = workers.get(turn++ % workers.size());
      int to = from + Math.min(chunk, items.length - from);
      try {
        long[] part = worker.exchange(Arrays.copyOfRange(items, from, to));
        System.arraycopy(part, 0, answers, from, part.length);
      } catch (WorkerDiedException | TaskFailedException e) {
        throw new ExecutionException(e);
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    return answers;
  }
}
