package pools;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Exercise 3.2, solved: make several attempts to get one answer; the first that succeeds wins. */
public final class FirstGood {

  private FirstGood() {}

  /**
   * Makes all attempts at the same time, each in a thread of its own, and returns the first answer.
   *
   * <p>An attempt that throws has not answered, and the others may still answer. When there is an
   * answer, the attempts that are still running are interrupted. When they have ended, no thread is
   * left. This method may wait for that, but it need not.
   *
   * @param attempts at least one; an attempt may answer null
   * @return the answer of the first attempt that returned one
   * @throws ExecutionException if every attempt throws; its cause is what one of them threw
   * @throws InterruptedException if the calling thread is interrupted while it waits; the running
   *     attempts are interrupted too
   * @throws IllegalArgumentException if there is no attempt
   */
  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(attempts.size())) {
      try {
        CompletionService<R> finished = new ExecutorCompletionService<>(pool);
        for (Callable<? extends R> attempt : attempts) {
          finished.submit(attempt::call);
        }
        return firstGood(finished, attempts.size());
      } finally {
        pool.shutdownNow(); // interrupts the losers
      }
    }
  }

  private static <R> R firstGood(CompletionService<R> finished, int attempts)
      throws InterruptedException, ExecutionException {
    ExecutionException failure = null;
    for (int i = 0; i < attempts; i++) {
      try {
        return finished.take().get();
      } catch (ExecutionException e) {
        failure = e; // not an answer: another attempt may still have one
      }
    }
    throw failure;
  }
}
