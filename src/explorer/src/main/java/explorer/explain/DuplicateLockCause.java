package explorer.explain;

import explorer.program.StepKind;
import explorer.run.Step;
import java.util.List;
import java.util.Optional;

/** A lock that is made when it is needed for the first time, and which two threads made. */
final class DuplicateLockCause {
  private final List<Step> log;
  private final StepWording wording;

  DuplicateLockCause(List<Step> log, StepWording wording) {
    this.log = log;
    this.wording = wording;
  }

  Optional<Cause> find() {
    List<Step> made =
        log.stream().filter(step -> step.act() == StepKind.WRITE && isTaken(step.value())).toList();
    for (Step first : made) {
      for (Step second : made) {
        if (first.who() != second.who()
            && first.location().equals(second.location())
            && log.indexOf(first) < log.indexOf(second)) {
          return Optional.of(
              new Cause(
                  "%s and %s both found no %s and made one, so each held another."
                      .formatted(first.who().name(), second.who().name(), wording.place(first)),
                  Optional.of(ScheduleBelief.A_LOCK_OF_ITS_OWN),
                  List.of(first, second)));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether it is what somebody takes as a lock. */
  private boolean isTaken(Object value) {
    return value != null
        && !(value instanceof Number)
        && log.stream()
            .anyMatch(step -> step.act() == StepKind.TAKE && step.location().on() == value);
  }
}
