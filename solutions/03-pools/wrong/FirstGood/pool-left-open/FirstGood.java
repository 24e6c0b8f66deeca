// misconception: pool-left-open
// says: are still there and wait for the next task
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

public final class FirstGood {

  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    List<Callable<R>> calls = new ArrayList<>();
    for (Callable<? extends R> attempt : attempts) {
      calls.add(attempt::call);
    }
    return Executors.newFixedThreadPool(calls.size()).invokeAny(calls);
  }
}
