// misconception: runs-on-your-thread
// says: no task at all
// from: right/then-combine
package overuse;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

public final class Adaptive {

  private Adaptive() {}

  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    return job.compute(0, job.size());
  }
}
