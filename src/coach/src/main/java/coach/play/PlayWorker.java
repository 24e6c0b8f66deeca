package coach.play;

import coach.verdict.VerdictService;
import java.util.concurrent.Future;

/** Does things in the background, one after the other, with the service that judges. */
@FunctionalInterface
public interface PlayWorker {
  /**
   * Has something done.
   *
   * @return to be cancelled if nobody waits for it any more; then it is interrupted
   */
  Future<?> submit(Work work);

  /** What is to be done. */
  @FunctionalInterface
  interface Work {
    /**
     * Does it, in the background's thread.
     *
     * @throws InterruptedException if nobody waits for it any more
     */
    void with(VerdictService service) throws InterruptedException;
  }
}
