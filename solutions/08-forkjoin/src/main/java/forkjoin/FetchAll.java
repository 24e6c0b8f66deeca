package forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;

/** Exercise 8.3, solved: everything that may come next goes through one queue. */
public final class FetchAll {

  private FetchAll() {}

  /**
   * Makes all calls and returns their results in the order of the calls.
   *
   * <p>At most {@code most} calls are under way at the same time. As long as there are enough
   * calls, exactly {@code most} calls are under way: when one of them ends, the next one begins.
   * Each call is made once. When {@code fetch} returns or throws, no call is under way, and no
   * thread that it started is left.
   *
   * <p>If a call throws, if the time is up, or if {@code fetch} is interrupted, then {@code fetch}
   * interrupts the calls under way, and throws as soon as they have ended. No other call begins. If
   * a call begins at that very moment, it is interrupted too. If several of these things happen at
   * the same time, or before the calls have ended, any one of them decides what is thrown. But if a
   * call throws because {@code fetch} has interrupted it, that is no failure of the call.
   *
   * <p>When {@code fetch} has ended, the end of the time has no effect any more. In particular, it
   * does not interrupt the calling thread.
   *
   * @param calls the calls to make; a result may be null
   * @param most how many calls may be under way at the same time, at least 1
   * @param timeUp the end of the time: the caller completes it with any value when the time is up,
   *     or never. It is never completed with an exception, and never cancelled. {@code fetch} does
   *     not complete it. If it is completed before {@code fetch} begins, no call is made, and
   *     {@code fetch} throws a {@code TimeoutException}. If there are no calls, {@code fetch} may
   *     return an empty list instead
   * @throws ExecutionException if a call throws an exception or an error, which is then the cause
   * @throws TimeoutException if the time is up before all calls have ended
   * @throws InterruptedException if {@code fetch} is interrupted while it waits
   * @throws IllegalArgumentException if {@code most} is less than 1
   */
  public static <R> List<R> fetch(
      List<? extends Callable<? extends R>> calls, int most, CompletableFuture<?> timeUp)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (most < 1) {
      throw new IllegalArgumentException("most: " + most);
    }
    if (timeUp.isDone()) {
      throw new TimeoutException("the time was up before the first call");
    }
    Future<R> late = new CompletableFuture<>(); // stands for the end of the time
    BlockingQueue<Future<R>> ended = new LinkedBlockingQueue<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(most)) {
      try {
        CompletionService<R> service = new ExecutorCompletionService<>(pool, ended);
        List<Future<R>> results = new ArrayList<>();
        for (Callable<? extends R> call : calls) {
          results.add(service.submit(call::call));
        }
        timeUp.thenRun(() -> ended.add(late));
        for (int i = 0; i < calls.size(); i++) {
          Future<R> next = ended.take();
          if (next == late) {
            throw new TimeoutException("the time is up");
          }
          next.get(); // throws if the call has failed
        }
        return results.stream().map(Future::resultNow).toList();
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
