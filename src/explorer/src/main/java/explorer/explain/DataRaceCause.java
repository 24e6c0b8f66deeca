package explorer.explain;

import explorer.program.CodeSite.MemoryOrder;
import explorer.program.HeldLock;
import explorer.program.HeldLock.Mode;
import explorer.program.StepKind;
import explorer.program.ThreadSafety;
import explorer.race.DataRace;
import explorer.run.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kit.belief.Misconception;

/**
 * Two accesses that nothing orders, told: where they are, what each thread held meanwhile, and what
 * the memory model says of it.
 *
 * @param log the run's steps
 */
record DataRaceCause(DataRace<Step> race, List<Step> log, StepWording wording) {

  private Step first() {
    return race.first();
  }

  private Step second() {
    return race.second();
  }

  Cause tell() {
    String accesses =
        "A data race: %s, and %s. Nothing puts one before the other."
            .formatted(told(first()), told(second()));
    return new Cause(
        accesses + " " + locks() + " " + consequence(),
        Optional.of(belief()),
        List.of(first(), second()));
  }

  private String told(Step step) {
    String did =
        switch (step.act()) {
          case READ -> "reads " + wording.place(step);
          case WRITE -> "writes " + wording.place(step);
          default -> "calls " + wording.call(step);
        };
    return "%s %s (%s:%d)".formatted(name(step), did, step.site().file(), step.site().line());
  }

  private static String name(Step step) {
    return step.who().name();
  }

  private String locks() {
    Optional<Step> lockIsRead = readForALock();
    if (lockIsRead.isPresent()) {
      return "What %s reads there, it takes as its lock; with another object in its place, the two hold two locks."
          .formatted(name(lockIsRead.get()));
    }
    Optional<HeldLock> shared = sharedByBoth();
    if (shared.isPresent()) {
      return "Both hold the read lock of %s, which keeps out only those who take the write lock."
          .formatted(wording.names().ofLock(shared.get().lock()));
    }
    Optional<Step> found = foundUnordered();
    if (found.isPresent()) {
      return "Afterwards %s put the object in place, and %s found it there by an access of %s that orders nothing else."
          .formatted(name(first()), name(second()), wording.place(found.get()));
    }
    if (first().held().isEmpty() && second().held().isEmpty()) {
      return "Neither of them holds a lock" + notVolatile() + ".";
    }
    String differ =
        first().held().isEmpty() || second().held().isEmpty()
            ? ""
            : " These are two locks: one does not wait for the other.";
    return "%s holds %s, %s holds %s.%s"
        .formatted(name(first()), held(first()), name(second()), held(second()), differ);
  }

  /** What a field lacks, so that accesses of it are ordered without a lock. */
  private String notVolatile() {
    boolean isField =
        Stream.of(first(), second()).noneMatch(DataRaceCause::isCall)
            && race.where().part() instanceof String;
    if (!isField) {
      return "";
    }
    return first().site().isVolatile() || second().site().isVolatile()
        ? ", and one of the two accesses is plain"
        : ", and " + wording.place(first()) + " is not volatile";
  }

  /** Whether it calls an object; a call of a handle accesses a field as if it were volatile. */
  private static boolean isCall(Step step) {
    return step.act() == StepKind.CALL && !step.site().isVolatile();
  }

  private String held(Step step) {
    return step.held().isEmpty()
        ? "no lock"
        : step.held().stream()
            .map(hold -> wording.names().ofLock(hold.lock()))
            .distinct()
            .collect(Collectors.joining(" and "));
  }

  /**
   * The lock that both have, one or both for reading: if both had it alone, it would order them.
   */
  private Optional<HeldLock> sharedByBoth() {
    Set<Object> ofFirst = first().held().stream().map(HeldLock::lock).collect(Collectors.toSet());
    return second().held().stream()
        .filter(hold -> hold.mode() == Mode.SHARED && ofFirst.contains(hold.lock()))
        .findFirst();
  }

  /** The access that only fetches the object whose monitor is taken next. */
  private Optional<Step> readForALock() {
    return Stream.of(first(), second())
        .filter(step -> step.act() == StepKind.READ && step.hasValue() && step.value() != null)
        .filter(step ->
            nextOfTheSame(step)
                .filter(next -> next.act() == StepKind.TAKE)
                .filter(next -> next.location().on() == step.value())
                .isPresent())
        .findFirst();
  }

  /**
   * The access by which the second thread got the object that the first one had changed and then
   * put there. It ordered nothing, or this would be no race. And it is no plain access, which would
   * be a race of its own.
   */
  private Optional<Step> foundUnordered() {
    List<Step> between = log.subList(log.indexOf(first()) + 1, log.indexOf(second()));
    return between.stream()
        .filter(step -> step.who() == second().who() && isOfTheObject(step))
        .filter(found ->
            between.subList(0, between.indexOf(found)).stream()
                .anyMatch(put ->
                    put.who() == first().who()
                        && put.location().equals(found.location())
                        && isOfTheObject(put)))
        .findFirst();
  }

  /** Whether it gets or puts the object whose part the race is about. */
  private boolean isOfTheObject(Step step) {
    Object object = race.where().on();
    boolean isPlain = step.act() != StepKind.CALL && step.site().order() == MemoryOrder.PLAIN;
    return object != null
        && !isPlain
        && (step.hasValue() && step.value() == object
            || step.arguments().stream().anyMatch(argument -> argument == object));
  }

  private Optional<Step> nextOfTheSame(Step step) {
    return log.subList(log.indexOf(step) + 1, log.size()).stream()
        .filter(next -> next.who() == step.who())
        .findFirst();
  }

  private String consequence() {
    if (promisesNothing() && race.where().isWhole()) {
      return "What such an object does then is not defined, although it came out right here.";
    }
    String wrong =
        first().changed() && second().changed()
            ? "So it is open which of the two others see"
            : "So the reader may see an old value";
    return wrong + ", although it came out right in every schedule that was tried.";
  }

  private Misconception belief() {
    if (sharedByBoth().isPresent()) {
      return ScheduleBelief.READ_LOCK_FOR_WRITING;
    }
    boolean areTwoLocks = !first().held().isEmpty() && !second().held().isEmpty();
    if (areTwoLocks || readForALock().isPresent()) {
      return ScheduleBelief.A_LOCK_OF_ITS_OWN;
    }
    if (foundUnordered().isPresent()) {
      return ScheduleBelief.RIGHT_WHEN_IT_CAME_OUT_RIGHT;
    }
    if (!first().held().isEmpty() || !second().held().isEmpty()) {
      return ScheduleBelief.ONE_SIDE_LOCKED;
    }
    return promisesNothing()
        ? ScheduleBelief.UNSAFE_TYPE_SHARED
        : ScheduleBelief.RIGHT_WHEN_IT_CAME_OUT_RIGHT;
  }

  /** Whether both call an object whose class leaves locking to the caller. */
  private boolean promisesNothing() {
    return isCall(first()) && ThreadSafety.promisesNothing(race.where().on());
  }
}
