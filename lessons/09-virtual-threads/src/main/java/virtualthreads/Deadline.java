package virtualthreads;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;

/** Exercise 9.4: several steps, and one deadline for all of them. */
public final class Deadline {

  private Deadline() {}

  /**
   * Calls the steps one after the other, in their order, each once, and returns their results in
   * this order. In which thread is up to you, as long as it is none of the timer's.
   *
   * <p>All steps <em>together</em> may take as long as the limit says, from the moment at which
   * {@code run} is called. The time is that of the timer, and no other: when a task that was given
   * to the timer with this delay comes up, the time is up. (In the test, the timer's time passes
   * when the test says so, whatever a clock on the wall says.) How long a single step takes does
   * not matter.
   *
   * <p>If the time is up before the last step has ended, or if {@code run} is interrupted, then
   * {@code run} interrupts the step under way at once, begins no other step, and throws as soon as
   * the step under way has ended, however long that takes, and even if it is interrupted again
   * meanwhile. If a step begins at that very moment, it is interrupted too. {@code run} throws also
   * if that step takes no notice of the interrupt and returns a result. (If the steps run on the
   * calling thread, and a step swallows the interrupt of that thread, nobody can know of it: then
   * what becomes of it is up to you.) What a step throws because {@code run} has interrupted it is
   * no failure of that step. If several things happen before the step has ended, any one of them
   * decides what is thrown. If they happen when the last step has ended, but {@code run} has not
   * returned yet, it may return the results or throw.
   *
   * <p>When {@code run} returns or throws, no step is under way, no thread that it started is left
   * (one that has nothing left to do but to end does not count), and nothing that it has given to
   * the timer is still to come: it is done or cancelled. In particular, the calling thread is not
   * interrupted later.
   *
   * @param steps the steps; there may be none, and a result may be null. If a step throws, no other
   *     step begins
   * @param limit how long all steps together may take, more than 0
   * @param timer does tasks after a delay, by its method {@code schedule}. It may have a single
   *     thread, which others need too: give it only what is done quickly and waits for nothing. It
   *     belongs to the caller; do not shut it down
   * @return the results, in the order of the steps
   * @throws Exception what a step throws, as it is: the same object, and not as the cause of
   *     another one. An error of a step comes out as it is, too. A step throws no {@code
   *     CompletionException}
   * @throws java.util.concurrent.TimeoutException if the time is up before the last step has ended
   * @throws InterruptedException if {@code run} is interrupted before the last step has ended
   */
  public static <R> List<R> run(
      List<? extends Callable<? extends R>> steps, Duration limit, ScheduledExecutorService timer)
      throws Exception {
    throw new UnsupportedOperationException(
        "Have the timer interrupt the work when the time is up, and let nobody hear of it when the"
            + " work is done before.");
  }
}
