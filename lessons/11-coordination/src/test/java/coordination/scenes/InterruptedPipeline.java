package coordination.scenes;

import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;

import coordination.PipelineEnd;
import kit.Gate;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;

/**
 * The producer is interrupted while both consumers are at work. They stop, but not before the test
 * lets them.
 *
 * @param items how many items there are: with two, the producer waits for the consumers, with many
 *     it waits for room
 * @param quiet whether a consumer that was interrupted returns as if nothing had happened. Then the
 *     producer is interrupted once more, a little later
 */
public record InterruptedPipeline(int items, boolean quiet) {

  /** Demands that all stop, and that the producer says so. */
  public void requireThatItStops() throws Exception {
    var working = new Gate();
    var stopping = new Gate();
    var consumers =
        new RecordingConsumers(
            2,
            (_, _) -> {
              working.awaitOpen();
              if (Thread.interrupted()) {
                stopping.awaitOpenUninterruptibly();
                boolean again = Thread.interrupted();
                if (!quiet) {
                  throw new InterruptedException("the consumer was interrupted, again: " + again);
                }
              }
            });
    var threads = ThreadLeakCheck.begin();
    try (var trial =
        Trial.start(() -> PipelineEnd.run(new NumberSource(items), consumers.all(), 1))) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitGlobalQuiescence();
      boolean unheard = !working.waitingThreads().isEmpty();
      if (quiet) {
        trial.interrupt();
        trial.awaitGlobalQuiescence();
      }
      boolean left = trial.ended() && (unheard || !stopping.waitingThreads().isEmpty());
      stopping.open();
      trial.awaitGlobalQuiescence();
      int begun = consumers.items().size();
      working.open();
      trial.awaitQuiescence();
      if (unheard) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, run did not interrupt the consumers at work.");
      }
      if (begun > 2) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, run had %d more items consumed.".formatted(begun - 2));
      }
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, run %s instead of an InterruptedException."
                .formatted(ending.describe()));
      }
      if (left) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            "Interrupted while it waited, run threw while a consumer was still at work.");
      }
    }
    threads.requireNoThreadLeft();
  }
}
