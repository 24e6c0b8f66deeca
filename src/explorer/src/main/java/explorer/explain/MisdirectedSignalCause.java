package explorer.explain;

import explorer.program.StepKind;
import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.RunOutcome.Waiter;
import explorer.run.Step;
import explorer.run.WaitSet.WokenThreads;
import java.util.List;
import java.util.Optional;

/**
 * Why a thread waits for ever although it was signalled: {@code notify} or {@code signal} woke
 * another one, which could not go on either.
 */
final class MisdirectedSignalCause {
  private final Run run;
  private final List<Waiter> waiting;

  MisdirectedSignalCause(Run run, List<Waiter> waiting) {
    this.run = run;
    this.waiting = waiting;
  }

  Optional<Cause> find() {
    return waiting.stream()
        .filter(waiter -> waiter.act() == StepKind.WAKE)
        .map(Waiter::on)
        .distinct()
        .flatMap(on -> misdirectedAt(on).stream())
        .findFirst();
  }

  private Optional<Cause> misdirectedAt(Object on) {
    List<Step> here =
        run.log().stream()
            .filter(s -> s.location().on() == on && (isWait(s) || isSignal(s)))
            .toList();
    return here.stream()
        .map(Step::who)
        .distinct()
        .flatMap(left -> misdirected(sinceItWaits(here, left), left).stream())
        .findFirst();
  }

  /** What was done there since a thread began to wait; empty if it does not wait any more. */
  private static List<Step> sinceItWaits(List<Step> here, ControlledThread who) {
    List<Step> own = here.stream().filter(s -> s.who() == who).toList();
    if (!isWait(own.getLast())) {
      return List.of();
    }
    List<Step> since = here.subList(here.indexOf(own.getLast()), here.size());
    return since.stream()
            .noneMatch(s -> s.value() instanceof WokenThreads(var woken) && woken.contains(who))
        ? since
        : List.of();
  }

  private static Optional<Cause> misdirected(List<Step> since, ControlledThread left) {
    return since.stream()
        .filter(s -> s.value() instanceof WokenThreads(var woken) && woken.size() == 1)
        .flatMap(
            signal -> waitAgain(since, signal).map(again -> cause(signal, again, left)).stream())
        .findFirst();
  }

  /** The next that the woken one did here, if it was to wait. */
  private static Optional<Step> waitAgain(List<Step> here, Step signal) {
    ControlledThread woken = ((WokenThreads) signal.value()).who().getFirst();
    return here.subList(here.indexOf(signal) + 1, here.size()).stream()
        .filter(s -> s.who() == woken)
        .findFirst()
        .filter(MisdirectedSignalCause::isWait);
  }

  private static boolean isSignal(Step step) {
    return step.value() instanceof WokenThreads;
  }

  private static boolean isWait(Step step) {
    return step.act() == StepKind.CALL
        && (step.site().name().equals("wait") || step.site().name().startsWith("await"));
  }

  private static Cause cause(Step signal, Step again, ControlledThread left) {
    String woken = again.who().name();
    return new Cause(
        "%s called %s() in line %d and woke %s. %s had to wait again, and %s, which waited too, was not woken."
            .formatted(
                signal.who().name(),
                signal.site().name(),
                signal.site().line(),
                woken,
                woken,
                left.name()),
        Optional.of(ScheduleBelief.NOTIFY_KNOWS_WHOM),
        List.of(signal, again));
  }
}
