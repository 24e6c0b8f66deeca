// misconception: runs-on-your-thread
// says: Never two tasks at the same time
// from: right/invoke-any
package pools;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public final class FirstGood {

  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    ExecutionException failure = null;
    for (Callable<? extends R> attempt : attempts) {
      try {
        return attempt.call();
      } catch (InterruptedException e) {
        throw e;
      } catch (Throwable thrown) {
        failure = new ExecutionException(thrown);
      }
    }
    throw failure;
  }
}
