package explorer.explain;

import explorer.hooks.LongAdderHooks;
import explorer.program.StepKind;
import explorer.run.Step;
import java.util.List;
import java.util.Optional;

/**
 * A {@code LongAdder}, or its like, that somebody summed up while another one added more than once:
 * the sum has the later addition and lacks the earlier one.
 */
final class LateSumCause {
  private final List<Step> log;
  private final StepWording wording;

  LateSumCause(List<Step> log, StepWording wording) {
    this.log = log;
    this.wording = wording;
  }

  Optional<Cause> find() {
    for (Step begin : log) {
      if (begin.act() == StepKind.CALL
          && LongAdderHooks.isInParts(begin.location().on())
          && !begin.hasValue()
          && !begin.site().changes()) {
        Optional<Cause> cause = endOf(begin).flatMap(end -> explain(begin, end));
        if (cause.isPresent()) {
          return cause;
        }
      }
    }
    return Optional.empty();
  }

  /** A sum is two steps in one line. */
  private Optional<Step> endOf(Step begin) {
    return log.subList(log.indexOf(begin) + 1, log.size()).stream()
        .filter(step -> step.who() == begin.who())
        .findFirst()
        .filter(step -> step.siteNumber() == begin.siteNumber());
  }

  private Optional<Cause> explain(Step begin, Step end) {
    List<Step> additions =
        log.subList(log.indexOf(begin), log.indexOf(end)).stream()
            .filter(s -> s.location().equals(begin.location()) && s.changed())
            .toList();
    if (additions.size() < 2) {
      return Optional.empty();
    }
    Step first = additions.getFirst();
    Step last = additions.getLast();
    String sentence =
        "%s was still adding up when %s called %s and then %s%s: the sum has the last one and lacks"
            + " what came before it.";
    return Optional.of(
        new Cause(
            sentence.formatted(
                begin.who().name(),
                first.who().name(),
                wording.call(first),
                first.who() == last.who() ? "" : last.who().name() + " called ",
                wording.call(last)),
            Optional.of(ScheduleBelief.SUM_IS_A_SNAPSHOT),
            List.of(begin, first, last, end)));
  }
}
