package parallelism;

import static kit.ParallelismBelief.CIRCLE_NOT_NOTICED;

import kit.Moment;
import kit.Rejection;
import kit.Trial;

/**
 * A plan in which steps need each other in a circle.
 *
 * @param words who needs whom
 */
record CircleForTest(String words, JobForTest job) {

  /** Demands IllegalArgumentException. */
  void demandRefused() throws Exception {
    try (var trial = Trial.start(() -> Plan.of(job.needs(), job::cost))) {
      if (trial.untilStill() instanceof Moment.Restless) {
        throw Rejection.of(CIRCLE_NOT_NOTICED, words + ", and Plan.of never came to an end.");
      }
      var ending = trial.ending();
      if (!(ending.failure() instanceof IllegalArgumentException)) {
        throw Rejection.of(CIRCLE_NOT_NOTICED, words + ", and Plan.of " + ending.told() + ".");
      }
    }
  }
}
