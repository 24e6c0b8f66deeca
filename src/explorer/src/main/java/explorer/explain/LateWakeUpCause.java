package explorer.explain;

import explorer.program.StepKind;
import explorer.run.Step;
import explorer.run.WaitSet.WokenThreads;
import java.util.List;
import java.util.Optional;

/** Woken, but before the one went on another changed what it had waited for. */
final class LateWakeUpCause {
  private final List<Step> log;
  private final StepWording wording;

  LateWakeUpCause(List<Step> log, StepWording wording) {
    this.log = log;
    this.wording = wording;
  }

  Optional<Cause> find() {
    return log.stream()
        .filter(step -> step.act() == StepKind.WAKE && !step.hasValue())
        .map(this::explain)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Cause> explain(Step wake) {
    List<Step> before = log.subList(0, log.indexOf(wake)).reversed();
    Optional<Step> call =
        before.stream()
            .filter(
                s -> s.value() instanceof WokenThreads woken && woken.who().contains(wake.who()))
            .findFirst();
    Optional<Step> read =
        before.stream().filter(s -> s.who() == wake.who() && s.act() == StepKind.READ).findFirst();
    return call.isEmpty() || read.isEmpty()
        ? Optional.empty()
        : changeBetween(call.get(), wake, read.get())
            .map(change -> cause(call.get(), change, wake, read.get()));
  }

  private Optional<Step> changeBetween(Step call, Step wake, Step read) {
    return log.subList(log.indexOf(call), log.indexOf(wake)).stream()
        .filter(s -> s.who() != wake.who() && s.who() != call.who())
        .filter(s -> s.location().equals(read.location()) && DataAccesses.writes(s))
        .findFirst();
  }

  private Cause cause(Step call, Step change, Step wake, Step read) {
    String woken = wake.who().name();
    return new Cause(
        "%s woke %s, but %s changed %s before %s went on."
            .formatted(call.who().name(), woken, change.who().name(), wording.place(read), woken),
        Optional.of(ScheduleBelief.WOKEN_MEANS_READY),
        List.of(call, change, wake));
  }

  /** Whether one waits between two steps of its own: who waits knows that things change. */
  boolean waitsBetween(Step first, Step second) {
    return log.subList(log.indexOf(first), log.indexOf(second)).stream()
        .anyMatch(s -> s.who() == first.who() && s.act() == StepKind.WAKE);
  }
}
