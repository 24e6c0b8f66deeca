package explorer.explain;

import explorer.program.HeldLock;
import explorer.program.StepKind;
import explorer.program.ThreadSafety;
import explorer.run.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kit.belief.Misconception;

/**
 * The locks that were held when one thread came between two steps of another: they tell what was
 * believed to be safe.
 *
 * @param first the one's first step
 * @param between the other's
 * @param second the one's second step
 */
record LockEvidence(Step first, Step between, Step second) {

  /** What the locks say, as a sentence, and the belief behind it. */
  record Finding(String sentence, Optional<Misconception> belief) {
    static Finding of(String sentence, Misconception belief) {
      return new Finding(sentence, Optional.of(belief));
    }
  }

  /** The sentence, with what the locks say. */
  Cause explain(String sentence, ObjectNames names) {
    Finding locks = find(names);
    return new Cause(
        (sentence + " " + locks.sentence()).strip(),
        locks.belief(),
        List.of(first, between, second));
  }

  /** The same, where two steps should have been one: then to take no lock is a belief too. */
  Cause explainOneStepMissing(String sentence, ObjectNames names) {
    return isUnlocked()
        ? new Cause(sentence, Optional.of(unlockedBelief()), List.of(first, between, second))
        : explain(sentence, names);
  }

  private Finding find(ObjectNames names) {
    Set<HeldLock> through =
        first.held().stream().filter(second.held()::contains).collect(Collectors.toSet());
    if (through.isEmpty()) {
      return withoutOneLock(names);
    }
    Object lock = through.iterator().next().lock();
    if (isShared(lock)) {
      return Finding.of(
          "Both held the read lock, which keeps out only those who write.",
          ScheduleBelief.READ_LOCK_FOR_WRITING);
    }
    if (between.held().isEmpty()) {
      return Finding.of(
          "%s held %s, %s did not take it.".formatted(one(), names.ofLock(lock), other()),
          ScheduleBelief.ONE_SIDE_LOCKED);
    }
    return Finding.of(
        "%s held %s, %s held %s."
            .formatted(
                one(), names.ofLock(lock), other(), names.ofLock(between.held().getFirst().lock())),
        ScheduleBelief.A_LOCK_OF_ITS_OWN);
  }

  private boolean isShared(Object lock) {
    return between.held().stream().anyMatch(hold -> hold.lock() == lock);
  }

  private Finding withoutOneLock(ObjectNames names) {
    Set<Object> before = locks(first);
    Set<Object> after = locks(second);
    Optional<Object> taken =
        List.of(second, first, between).stream()
            .flatMap(s -> s.held().stream())
            .map(HeldLock::lock)
            .findFirst();
    if (taken.isEmpty()) {
      return new Finding("", Optional.empty());
    }
    Optional<Object> again = before.stream().filter(after::contains).findFirst();
    if (again.isPresent()) {
      return Finding.of(
          "In between %s was free.".formatted(names.ofLock(again.get())),
          ScheduleBelief.LOCKED_IN_PIECES);
    }
    if (!before.isEmpty() && !after.isEmpty()) {
      return Finding.of(
          "%s held first %s, then %s."
              .formatted(
                  one(),
                  names.ofLock(first.held().getFirst().lock()),
                  names.ofLock(second.held().getFirst().lock())),
          ScheduleBelief.A_LOCK_OF_ITS_OWN);
    }
    Step open = before.isEmpty() ? first : second;
    return Finding.of(
        "%s did not hold %s in line %d."
            .formatted(one(), names.ofLock(taken.get()), open.site().line()),
        ScheduleBelief.ONE_SIDE_LOCKED);
  }

  private boolean isUnlocked() {
    return first.held().isEmpty() && between.held().isEmpty() && second.held().isEmpty();
  }

  private Misconception unlockedBelief() {
    if (first == second) {
      return ScheduleBelief.UNSAFE_TYPE_SHARED; // nothing was begun twice: two were inside
    }
    if (first.act() == StepKind.CALL) {
      return isOfAnUnsafeType()
          ? ScheduleBelief.UNSAFE_TYPE_SHARED
          : ScheduleBelief.SAFE_PARTS_SAFE_WHOLE;
    }
    return first.site().isVolatile()
        ? ScheduleBelief.VOLATILE_IS_ATOMIC
        : ScheduleBelief.ONE_LINE_ONE_STEP;
  }

  /** A wrapper guards its calls, and those that go over the object behind it are not its calls. */
  private boolean isOfAnUnsafeType() {
    return ThreadSafety.promisesNothing(first.location().on())
        && Stream.of(first, between, second).noneMatch(Step::isGuarded);
  }

  private static Set<Object> locks(Step step) {
    return step.held().stream().map(HeldLock::lock).collect(Collectors.toSet());
  }

  private String one() {
    return first.who().name();
  }

  private String other() {
    return between.who().name();
  }
}
