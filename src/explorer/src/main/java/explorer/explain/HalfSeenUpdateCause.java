package explorer.explain;

import explorer.program.StepKind;
import explorer.run.Step;
import java.util.List;
import java.util.Optional;

/**
 * Two places, or one that is changed twice, of which somebody saw one half old and one half new.
 */
final class HalfSeenUpdateCause {
  private final DataAccesses accesses;
  private final StepWording wording;

  HalfSeenUpdateCause(DataAccesses accesses, StepWording wording) {
    this.accesses = accesses;
    this.wording = wording;
  }

  /** One wrote twice, and another looked in between. */
  Optional<Cause> written() {
    for (Step first : accesses.writes()) {
      for (Step second : accesses.writes()) {
        if (first.who() == second.who() && accesses.isBefore(first, second)) {
          Optional<Step> look = lookBetween(first, second);
          if (look.isPresent()) {
            return Optional.of(seenHalf(first, look.get(), second));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A look of another one at the first place, if it also looked at the second meanwhile. */
  private Optional<Step> lookBetween(Step first, Step second) {
    List<Step> looks =
        accesses.between(first, second).stream()
            .filter(s -> s.who() != first.who() && !DataAccesses.writes(s))
            .toList();
    boolean both = looks.stream().anyMatch(s -> s.location().equals(second.location()));
    return looks.stream().filter(s -> both && s.location().equals(first.location())).findFirst();
  }

  private Cause seenHalf(Step first, Step look, Step second) {
    boolean samePlace = first.location().equals(second.location());
    String sentence =
        samePlace
            ? "%s looked at %s when %s had done one of two steps."
                .formatted(look.who().name(), wording.place(first), first.who().name())
            : "%s looked when %s had written %s and not yet %s."
                .formatted(
                    look.who().name(),
                    first.who().name(),
                    wording.place(first),
                    wording.place(second));
    var evidence = new LockEvidence(first, look, second);
    return samePlace
        ? evidence.explainOneStepMissing(sentence, wording.names())
        : evidence.explain(sentence, wording.names());
  }

  /** One read twice, and another wrote both in between. */
  Optional<Cause> read() {
    for (Step first : accesses.reads()) {
      for (Step second : accesses.reads()) {
        if (first.who() != second.who()
            || !accesses.isBefore(first, second)
            || DataAccesses.updates(first)) {
          continue;
        }
        Step one = accesses.writtenBetween(first, second, first.location());
        Step two = accesses.writtenBetween(first, second, second.location());
        if (one != null && two != null && one.who() == two.who()) {
          return Optional.of(readHalf(first, one, second));
        }
      }
    }
    return Optional.empty();
  }

  private Cause readHalf(Step first, Step write, Step second) {
    String after = first.location().equals(second.location()) ? "again" : wording.place(second);
    String sentence =
        "%s read %s before %s wrote it, and %s after."
            .formatted(first.who().name(), wording.place(first), write.who().name(), after);
    var evidence = new LockEvidence(first, write, second);
    return first.act() == StepKind.CALL && second.act() == StepKind.CALL
        ? evidence.explainOneStepMissing(sentence, wording.names())
        : evidence.explain(sentence, wording.names());
  }
}
