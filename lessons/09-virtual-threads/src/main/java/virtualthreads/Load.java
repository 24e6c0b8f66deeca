package virtualthreads;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Exercise 9.2: load two parts at the same time; if one fails, neither is needed. */
public final class Load {

  private Load() {}

  /**
   * Loads both parts of a page at the same time.
   *
   * <p>Each part is called once, and neither waits for the other. You choose the threads. When
   * {@code load} returns or throws, neither part is under way, and no thread that it started is
   * left (a thread that is just ending does not count).
   *
   * <p>If a part throws, if the time is up, or if {@code load} is interrupted, then {@code load}
   * interrupts the part or parts under way at once, whichever of the two they are. It throws as
   * soon as they have ended, however long that takes. Another interrupt does not change that. If a
   * part is just about to begin when {@code load} interrupts the parts, it is interrupted too, or
   * it never begins. If several of these things have happened by the time both parts have ended,
   * any one of them decides what is thrown. If one of these things happens only after both parts
   * have ended, and before {@code load} has returned, {@code load} may return the page or throw. If
   * a part throws because {@code load} has interrupted it, that is no failure of the part.
   *
   * <p>When {@code load} has ended, the end of the time has no effect any more. In particular, it
   * does not interrupt the calling thread.
   *
   * @param profile gives the first part; its result is not null
   * @param orders gives the second part; its result is not null
   * @param timeUp the end of the time: the caller completes it with any value when the time is up,
   *     or never. It may be complete before {@code load} begins; then it is up to you whether a
   *     part begins, but {@code load} throws. It is never completed with an exception, and never
   *     cancelled. {@code load} does not complete it
   * @return the page with the results of both parts
   * @throws Exception what a part throws, as it is: the same object, not wrapped in another
   *     exception. That holds for an error, too. A part throws no {@code CompletionException}
   * @throws java.util.concurrent.TimeoutException if the time is up before both parts have ended
   * @throws InterruptedException if {@code load} is interrupted while it waits
   */
  public static Page load(
      Callable<String> profile, Callable<String> orders, CompletableFuture<?> timeUp)
      throws Exception {
    throw new UnsupportedOperationException(
        "Start both parts. Then wait for whatever comes first: both results, a failure, or the end"
            + " of the time.");
  }
}
