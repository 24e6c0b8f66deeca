package parallelism.scenes;

import static kit.belief.CommonBelief.TIME_FOR_SPEED_UP;
import static kit.belief.CommonBelief.WHOLE_NUMBER_DIVISION;
import static parallelism.scenes.ParallelismBelief.COUNTS_STEPS;
import static parallelism.scenes.ParallelismBelief.SHARED_STEP_TWICE;

import java.util.List;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import parallelism.Plan;
import parallelism.scenes.WorkAndSpan.Mistake;

/**
 * The figures that came out for a plan, and whether they are right.
 *
 * @param plan null too
 */
public record PlanCheck(StepGraph job, Plan plan) {
  /** For the exhibition, where each mistake has a number of its own. */
  public void requireWork() {
    if (plan.work() == WorkAndSpan.work(job)) {
      return;
    }
    var sentence =
        "The work of the exhibition is %d, not %d".formatted(WorkAndSpan.work(job), plan.work());
    if (plan.work() == WorkAndSpan.needsAddedUp(job)) {
      throw Rejection.of(
          SHARED_STEP_TWICE, sentence + ", where \"sort\" is counted for each that needs it.");
    } else if (plan.work() == job.steps().size()) {
      throw Rejection.of(COUNTS_STEPS, sentence + ", which is how many steps there are.");
    }
    throw Rejection.plain(sentence + ".");
  }

  /** For the exhibition, where each mistake has a number of its own. */
  public void requireSpan() throws InterruptedException {
    if (plan.span() == WorkAndSpan.span(job)) {
      return;
    }
    var sentence =
        "The span of the exhibition is %d, not %d".formatted(WorkAndSpan.span(job), plan.span());
    var mistakes = WorkAndSpan.mistakes(job, plan.span());
    if (mistakes.stream().map(Mistake::belief).distinct().count() > 1) {
      mistakes = alsoWith(StepGraph.supper(), mistakes);
    }
    boolean isCertain = mistakes.stream().map(Mistake::belief).distinct().count() == 1;
    throw isCertain
        ? Rejection.of(
            mistakes.getFirst().belief(),
            sentence + ": that is " + mistakes.getFirst().words() + ".")
        : Rejection.plain(sentence + ".");
  }

  /** Those of the mistakes that explain the span of another plan as well. */
  private static List<Mistake> alsoWith(StepGraph other, List<Mistake> mistakes)
      throws InterruptedException {
    try (var trial = Trial.start(() -> Plan.of(other.needs(), other::cost))) {
      var told = trial.awaitOutcome().value();
      return told == null
          ? List.of()
          : mistakes.stream().filter(WorkAndSpan.mistakes(other, told.span())::contains).toList();
    }
  }

  /** Work and span, of any plan without a circle. */
  public void requireBoth() {
    var due = new Plan(WorkAndSpan.work(job), WorkAndSpan.span(job));
    if (!due.equals(plan)) {
      throw Rejection.plain(
          "The steps are %s. Work is %d and span %d, but Plan.of returned %s."
              .formatted(job, due.work(), due.span(), plan));
    }
  }

  /** What the plan of so much work and span says of its own parallelism. */
  public static void requireParallelism(long work, long span) throws Exception {
    double told = Guard.call(() -> new Plan(work, span).parallelism());
    double due = (double) work / span;
    if (SixDigits.agree(told, due)) {
      return;
    }
    var sentence =
        "Work %d, span %d: parallelism is %s, not %s."
            .formatted(work, span, SixDigits.shown(due, told), SixDigits.shown(told, due));
    if (told == work / span) {
      throw Rejection.of(WHOLE_NUMBER_DIVISION, sentence);
    } else if (SixDigits.agree(told, 1 / due)) {
      throw Rejection.of(TIME_FOR_SPEED_UP, sentence);
    }
    throw Rejection.plain(sentence);
  }
}
