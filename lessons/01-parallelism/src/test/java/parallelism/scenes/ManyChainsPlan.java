package parallelism.scenes;

import static parallelism.scenes.ParallelismBelief.EVERY_WAY_ANEW;

import java.util.concurrent.atomic.AtomicInteger;
import kit.Rejection;
import kit.Trial;
import kit.quiescence.WatchResult;
import parallelism.Plan;

/**
 * A plan with more chains than anybody can walk. How much was walked is told by how often the costs
 * were asked for: no clock is needed.
 *
 * @param steps what the steps are, in words that follow "for"
 */
public record ManyChainsPlan(StepGraph job, String steps) {
  private static final int ASKED_AT_MOST = 1_000_000;

  /** Demands that the figures come out right, and that no more is asked than a million times. */
  public void requireBoth() throws Exception {
    var asked = new AtomicInteger();
    var tooOften = new Error("asked too often");
    try (var trial =
        Trial.start(() ->
            Plan.of(
                job.needs(),
                step -> {
                  if (asked.incrementAndGet() > ASKED_AT_MOST) {
                    throw tooOften;
                  }
                  return job.cost(step);
                }))) {
      if (trial.awaitQuiescence() instanceof WatchResult.StillActive) {
        throw Rejection.of(EVERY_WAY_ANEW, "For %s, Plan.of came to no end.".formatted(steps));
      }
      if (asked.get() > ASKED_AT_MOST) {
        throw Rejection.of(
            EVERY_WAY_ANEW,
            "For %s, Plan.of asked more than a million times what a step costs.".formatted(steps));
      }
      new PlanCheck(job, trial.result()).requireBoth();
    }
  }
}
