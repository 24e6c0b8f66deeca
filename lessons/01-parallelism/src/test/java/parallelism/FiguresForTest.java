package parallelism;

import static kit.ParallelismBelief.COUNTS_STEPS;
import static kit.ParallelismBelief.SHARED_STEP_TWICE;
import static kit.ParallelismBelief.TIME_FOR_SPEED_UP;
import static kit.ParallelismBelief.WHOLE_NUMBER_DIVISION;

import kit.Guard;
import kit.Rejection;

/**
 * The figures that came out for a plan, and whether they are right.
 *
 * @param plan null too
 */
record FiguresForTest(JobForTest job, Plan plan) {
  /** For the exhibition, where each mistake has a number of its own. */
  void demandWork() {
    if (plan.work() == SpansForTest.work(job)) {
      return;
    }
    var sentence =
        "The work of the exhibition is %d, not %d".formatted(SpansForTest.work(job), plan.work());
    if (plan.work() == SpansForTest.needsAddedUp(job)) {
      throw Rejection.of(
          SHARED_STEP_TWICE, sentence + ", where \"sort\" is counted for each that needs it.");
    } else if (plan.work() == job.steps().size()) {
      throw Rejection.of(COUNTS_STEPS, sentence + ", which is how many steps there are.");
    }
    throw Rejection.plain(sentence + ".");
  }

  /** For the exhibition, where each mistake has a number of its own. */
  void demandSpan() {
    if (plan.span() == SpansForTest.span(job)) {
      return;
    }
    var sentence =
        "The span of the exhibition is %d, not %d".formatted(SpansForTest.span(job), plan.span());
    var mistake = SpansForTest.mistake(job, plan.span());
    throw mistake.isPresent()
        ? Rejection.of(
            mistake.get().belief(), sentence + ": that is " + mistake.get().words() + ".")
        : Rejection.plain(sentence + ".");
  }

  /** Work and span, of any plan without a circle. */
  void demandBoth() {
    var due = new Plan(SpansForTest.work(job), SpansForTest.span(job));
    if (!due.equals(plan)) {
      throw Rejection.plain(
          "The steps are %s. Work is %d and span %d, but Plan.of returned %s."
              .formatted(job, due.work(), due.span(), plan));
    }
  }

  /** What the plan of so much work and span says of its own parallelism. */
  static void demandParallelism(long work, long span) throws Exception {
    double told = Guard.call(() -> new Plan(work, span).parallelism());
    double due = (double) work / span;
    if (SixDigitsForTest.agree(told, due)) {
      return;
    }
    var sentence =
        "Work %d, span %d: parallelism is %s, not %s."
            .formatted(
                work, span, SixDigitsForTest.shown(due, told), SixDigitsForTest.shown(told, due));
    if (told == work / span) {
      throw Rejection.of(WHOLE_NUMBER_DIVISION, sentence);
    } else if (SixDigitsForTest.agree(told, 1 / due)) {
      throw Rejection.of(TIME_FOR_SPEED_UP, sentence);
    }
    throw Rejection.plain(sentence);
  }
}
