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
   * this order. You choose the thread, but do not use the timer's.
   *
   * <p>All steps <em>together</em> may take as long as the limit says, from the moment at which
   * {@code run} is called. Only the timer's time counts. To learn when the time is up, give the
   * timer a task with this delay: the time is up when the timer runs this task. (In the test, the
   * timer's time passes when the test says so, whatever the real time is.) How long a single step
   * takes does not matter.
   *
   * <p>If the time is up before the last step has ended, or if {@code run} is interrupted, then
   * {@code run} interrupts the step under way at once, and begins no other step. It throws as soon
   * as the step under way has ended, however long that takes. Another interrupt does not change
   * that. If a step is just about to begin when the time is up or {@code run} is interrupted, it
   * may still begin, but then it is interrupted too. {@code run} also throws if that step ignores
   * the interrupt and returns a result. (If the steps run on the calling thread, and a step
   * swallows an interrupt of that thread, {@code run} can't notice it: then you decide what
   * happens.) If a step throws because {@code run} has interrupted it, that is no failure of the
   * step. If several things happen before the step has ended, any one of them decides what is
   * thrown. If one of these things happens only after the last step has ended, and before {@code
   * run} has returned, {@code run} may return the results or throw.
   *
   * <p>When {@code run} returns or throws, no step is under way, no thread that it started is left
   * (a thread that is just ending does not count), and every task that it has given to the timer is
   * done or cancelled. In particular, the calling thread is not interrupted later.
   *
   * @param steps the steps; there may be none, and a result may be null. If a step throws, no other
   *     step begins
   * @param limit how long all steps together may take, more than 0
   * @param timer runs tasks after a delay, by its method {@code schedule}. It may have a single
   *     thread, which others need too: give it only tasks that end quickly and wait for nothing. It
   *     belongs to the caller; do not shut it down
   * @return the results, in the order of the steps
   * @throws Exception what a step throws, as it is: the same object, not wrapped in another
   *     exception. That holds for an error, too. A step throws no {@code CompletionException}
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
