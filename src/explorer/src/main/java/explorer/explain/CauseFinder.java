package explorer.explain;

import explorer.program.StepKind;
import explorer.program.ThreadRole;
import explorer.run.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kit.belief.DeviceBelief;

/**
 * Looks in a failed run for the shape that explains it: two steps of one controlled thread that
 * belong together, and one of another between them that should not be there. Of the shapes that no
 * serial order has, the first that is found counts, the commonest first; at last a read that came
 * before its write.
 *
 * <p>That is an explanation and no proof: that the outcome is wrong is certain, why is inferred.
 */
final class CauseFinder {
  private final List<Step> log;
  private final StepWording wording;
  private final DataAccesses accesses;
  private final SpuriousWakeUpCause spurious;
  private final LateWakeUpCause wakes;
  private final HalfSeenUpdateCause halves;
  private final LateSumCause sums;
  private final DuplicateLockCause locks;

  CauseFinder(List<Step> log, StepWording wording) {
    this.log = log;
    this.wording = wording;
    sums = new LateSumCause(log, wording);
    locks = new DuplicateLockCause(log, wording);
    accesses = new DataAccesses(log);
    spurious = new SpuriousWakeUpCause(log);
    wakes = new LateWakeUpCause(log, wording);
    halves = new HalfSeenUpdateCause(accesses, wording);
  }

  /**
   * For a run whose tasks have ended: if no such shape is found, somebody may still have been at
   * work.
   */
  Optional<Cause> findInWrongOutcome() {
    return find().or(this::wentOn);
  }

  Optional<Cause> find() {
    return Stream.<Supplier<Optional<Cause>>>of(
            spurious::find,
            wakes::find,
            sums::find,
            locks::find,
            this::lostUpdate,
            this::oldLook,
            this::overtaken,
            halves::written,
            halves::read,
            this::readBeforeWritten)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * Read, written by another, written: the other's value is lost. A call such as {@code
   * incrementAndGet} reads what it changes in the same step, and loses nothing.
   */
  private Optional<Cause> lostUpdate() {
    for (Step write : accesses.writes()) {
      Step read = DataAccesses.updates(write) ? null : accesses.lastReadBefore(write, write);
      Step other = read == null ? null : accesses.writtenBetween(read, write, write.location());
      if (other != null && !wakes.waitsBetween(read, write)) {
        String sentence =
            isCollection(write)
                ? looked(read, other, write)
                : "%s read %s before %s wrote it, then wrote over %s's value."
                    .formatted(
                        read.who().name(),
                        wording.place(write),
                        other.who().name(),
                        other.who().name());
        return Optional.of(
            new LockEvidence(read, other, write).explainOneStepMissing(sentence, wording.names()));
      }
    }
    return Optional.empty();
  }

  /** Read, written by another, read again or updated: the first look decided. */
  private Optional<Cause> oldLook() {
    for (Step write : accesses.writes()) {
      for (Step other : accesses.writes()) {
        if (!accesses.isBefore(other, write)
            || other.who() == write.who()
            || !other.location().equals(write.location())) {
          continue;
        }
        Step look = accesses.lastReadBefore(write, other);
        boolean isLook = look != null && !DataAccesses.updates(look);
        if (isLook && !wakes.waitsBetween(look, write)) {
          return Optional.of(
              new LockEvidence(look, other, write)
                  .explainOneStepMissing(looked(look, other, write), wording.names()));
        }
      }
    }
    return Optional.empty();
  }

  private String looked(Step look, Step other, Step write) {
    return "%s looked at %s before %s changed it, and acted on what it had seen."
        .formatted(look.who().name(), wording.place(write), other.who().name());
  }

  /** A compareAndSet that failed, and nobody tried again. */
  private Optional<Cause> overtaken() {
    for (Step failed : accesses.reads()) {
      if (!failed.site().name().endsWith("ompareAndSet")
          || !Boolean.FALSE.equals(failed.value())
          || !accesses.isLastOfItsKind(failed)) {
        continue;
      }
      Step look = accesses.lastReadBefore(failed, failed);
      Step other = look == null ? null : accesses.writtenBetween(look, failed, failed.location());
      if (other != null) {
        String sentence =
            "%s's %s found that %s had been quicker, and %s did not try again."
                .formatted(
                    failed.who().name(),
                    failed.site().name(),
                    other.who().name(),
                    failed.who().name());
        return Optional.of(
            new Cause(
                sentence,
                Optional.of(ScheduleBelief.GIVES_UP_WHEN_OVERTAKEN),
                List.of(look, other, failed)));
      }
    }
    return Optional.empty();
  }

  private static boolean isCollection(Step write) {
    return write.act() == StepKind.CALL
        && write.location().isWhole()
        && !(write.location().on() instanceof Number);
  }

  /** Read for the last time, then written by another: nobody waited for the writer. */
  private Optional<Cause> readBeforeWritten() {
    for (Step write : accesses.writes()) {
      for (Step read : accesses.reads()) {
        if (accesses.isBefore(read, write)
            && read.who() != write.who()
            && read.location().equals(write.location())
            && !DataAccesses.writes(read)
            && accesses.isLastOfItsKind(read)) {
          return Optional.of(
              new Cause(
                  "%s read %s before %s wrote it."
                      .formatted(read.who().name(), wording.place(read), write.who().name()),
                  Optional.empty(),
                  List.of(read, write)));
        }
      }
    }
    return Optional.empty();
  }

  /** A thread that the code has started does something when all that called the code have ended. */
  private Optional<Cause> wentOn() {
    Optional<Step> last =
        log.reversed().stream().filter(step -> step.who().role() == ThreadRole.TASK).findFirst();
    return last.flatMap(end ->
        log.subList(log.indexOf(end) + 1, log.size()).stream()
            .filter(step -> step.who().role() != ThreadRole.DIRECTOR)
            .findFirst()
            .map(step ->
                new Cause(
                    "%s was still at work when %s had done its last step."
                        .formatted(step.who().name(), end.who().name()),
                    Optional.of(DeviceBelief.WORK_LEFT_RUNNING),
                    List.of(end, step))));
  }
}
