package coordination;

import java.util.concurrent.ExecutionException;

/** Exercise 11.2: workers that go from phase to phase together. */
public final class Phases {

  private Phases() {}

  /**
   * Runs a step for each worker in each phase.
   *
   * <p>In each phase, all workers do their steps at the same time. The next phase begins when the
   * last worker has ended its step of this one. Then every worker sees all that the steps of the
   * earlier phases have written. In the same way, the caller sees what all steps have written when
   * this method has returned.
   *
   * <p>A worker does all its steps in the same thread, which this method starts for it. No other
   * worker uses that thread, and the calling thread does no step: it waits. When this method
   * returns or throws, all steps have ended, however long they take, and so have all threads that
   * it started. A waiting thread sleeps: it does not wake up now and then to look.
   *
   * <p>If a step throws, no step of a later phase begins. Other steps of the same phase that have
   * not begun may still begin, or not. Steps that are under way may be interrupted, or not. When
   * they have ended, this method throws. What a step throws because this method has interrupted it
   * is no failure of that step. If several steps of a phase fail, any of them is reported. If a
   * step fails and the calling thread is interrupted too, either is reported.
   *
   * @param workers how many workers there are, at least 1
   * @param phases how many phases there are, at least 0
   * @param step what a worker does in a phase; called once for each worker in each phase
   * @throws ExecutionException if a step throws an exception or an error, which is then the cause
   * @throws InterruptedException if the calling thread is interrupted while it waits. Then the
   *     steps under way are interrupted, no step of a later phase begins, and this method throws
   *     when all steps have ended. What these steps throw is no failure
   * @throws IllegalArgumentException if {@code workers} is less than 1, or {@code phases} is less
   *     than 0
   */
  public static void run(int workers, int phases, Step step)
      throws InterruptedException, ExecutionException {
    throw new UnsupportedOperationException(
        "Start a thread for each worker. After each phase, let all of them wait until the last one"
            + " has come. And think of the worker that never comes, because its step has failed.");
  }
}
