package parallelism.scenes;

import static parallelism.scenes.ParallelismBelief.CIRCLE_COMES_BACK_TO_ITS_START;
import static parallelism.scenes.ParallelismBelief.CIRCLE_NOT_NOTICED;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kit.Rejection;
import kit.Trial;
import kit.belief.Misconception;
import kit.quiescence.WatchResult;
import parallelism.Plan;
import parallelism.Step;

/**
 * A plan in which steps need each other in a circle.
 *
 * @param words who needs whom
 */
public record CyclicPlan(String words, StepGraph job) {

  /** Demands IllegalArgumentException, in whatever order the steps are told. */
  public void requireRefused() throws Exception {
    requireRefused(CIRCLE_NOT_NOTICED);
  }

  /**
   * Demands IllegalArgumentException where a step that is in no circle leads into one. To be asked
   * when circles without such a step are known to be refused.
   */
  public void requireRefusedWithATail() throws Exception {
    requireRefused(CIRCLE_COMES_BACK_TO_ITS_START);
  }

  /** As {@link #requireRefusedWithATail}, in the order in which the steps are told. */
  public void requireRefusedAsTold() throws Exception {
    requireRefused(CIRCLE_COMES_BACK_TO_ITS_START, job);
  }

  private void requireRefused(Misconception belief) throws Exception {
    for (int turn = 0; turn < job.steps().size(); turn++) {
      requireRefused(belief, job.turned(turn));
    }
    requireRefused(belief, job.reversed());
  }

  private void requireRefused(Misconception belief, StepGraph told) throws Exception {
    var needs = new NeedsOfAFew(told.needs());
    try (var trial = Trial.start(() -> Plan.of(needs, told::cost))) {
      if (trial.awaitQuiescence() instanceof WatchResult.StillActive || needs.wereAskedForEver()) {
        throw Rejection.of(belief, words + ", and Plan.of never came to an end.");
      }
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof IllegalArgumentException)) {
        throw Rejection.of(belief, words + ", and Plan.of " + ending.describe() + ".");
      }
    }
  }

  /**
   * Who asks it again and again is not waited for: a million times, for a few steps, is for ever.
   */
  private static final class NeedsOfAFew extends LinkedHashMap<Step, Set<Step>> {
    private static final int FOR_EVER = 1_000_000;

    private final AtomicInteger asked = new AtomicInteger();

    NeedsOfAFew(Map<Step, Set<Step>> needs) {
      super(needs);
    }

    @Override
    public Set<Step> get(Object step) {
      if (asked.incrementAndGet() >= FOR_EVER) {
        throw new IllegalStateException("asked for ever");
      }
      return super.get(step);
    }

    boolean wereAskedForEver() {
      return asked.get() >= FOR_EVER;
    }
  }
}
