package explorer.explain;

import explorer.run.SpuriousWakeUp;
import explorer.run.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A wait that ended for no reason, after which its thread went on as if there had been one. The
 * schedules in which no wait ends so are tried before those in which one does: so that is what the
 * run failed of.
 */
final class SpuriousWakeUpCause {
  private final List<Step> log;

  SpuriousWakeUpCause(List<Step> log) {
    this.log = log;
  }

  Optional<Cause> find() {
    return log.stream()
        .filter(step -> step.value() == SpuriousWakeUp.INSTANCE && !waitsAgain(step))
        .findFirst()
        .map(this::cause);
  }

  /** Whether it comes back to the same wait before it has changed anything. */
  private boolean waitsAgain(Step woke) {
    return log.subList(log.indexOf(woke) + 1, log.size()).stream()
        .filter(step -> step.who() == woke.who())
        .filter(step -> step.siteNumber() == woke.siteNumber() || step.changed())
        .findFirst()
        .filter(step -> step.siteNumber() == woke.siteNumber())
        .isPresent();
  }

  /** The wait, its end, and what its thread did then. */
  private List<Step> shown(Step woke) {
    List<Step> own = log.stream().filter(step -> step.who() == woke.who()).toList();
    int at = own.indexOf(woke);
    Optional<Step> wait =
        own.subList(0, at).reversed().stream()
            .filter(step -> step.siteNumber() == woke.siteNumber())
            .findFirst();
    Optional<Step> then = own.subList(at + 1, own.size()).stream().findFirst();
    return Stream.of(wait, Optional.of(woke), then).flatMap(Optional::stream).toList();
  }

  private Cause cause(Step woke) {
    return new Cause(
        "%s came back from %s() (%s:%d) although nobody had woken it, and did not wait again."
            .formatted(
                woke.who().name(), woke.site().name(), woke.site().file(), woke.site().line()),
        Optional.of(ScheduleBelief.WOKEN_MEANS_READY),
        shown(woke));
  }
}
