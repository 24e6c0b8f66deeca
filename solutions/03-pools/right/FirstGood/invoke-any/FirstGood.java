// kind: invokeAny on a fixed pool, closed by try
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
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
    try (ExecutorService pool = Executors.newFixedThreadPool(calls.size())) {
      return pool.invokeAny(calls);
    }
  }
}
