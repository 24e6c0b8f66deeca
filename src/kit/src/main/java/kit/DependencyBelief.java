package kit;

import java.util.Optional;

/** What is believed about shared data and about what must wait for what. */
public enum DependencyBelief implements Misconception {
  READERS_COLLIDE(
      "readers-collide",
      "Two steps that use the same data get in each other's way.",
      "Reading changes nothing: any number may read the same data at the same time, as long as"
          + " nobody writes it.",
      Sections.SETS),
  ONLY_WRITERS_COLLIDE(
      "only-writers-collide",
      "Only two steps that both write can get in each other's way.",
      "Whoever reads sees either the old value or the new one: a write and a read of the same data"
          + " depend on each other.",
      Sections.SETS),
  ONE_DIRECTION(
      "one-direction",
      "What comes second can't harm what comes first.",
      "Look both ways: neither step may write what the other one still has to read.",
      Sections.SETS),
  WRITERS_DO_NOT_COLLIDE(
      "writers-do-not-collide",
      "Steps that don't read each other's results have nothing to do with each other.",
      "If both write the same data, the one that comes last decides what stays there.",
      Sections.SETS),
  ALL_OR_NOTHING_IN_COMMON(
      "all-or-nothing-in-common",
      "Two steps collide if they use the same set of data.",
      "One thing in common is enough: ask whether the sets overlap, not whether they are equal.",
      Sections.SETS),
  CHANGES_WHAT_IT_COMPARES(
      "changes-what-it-compares",
      "To find what two sets have in common, I take away the rest.",
      "retainAll, removeAll and addAll change the set that you call them on: compare with"
          + " Collections.disjoint, which changes nothing, or change a copy.",
      Sections.SETS),
  ONE_LINE_ONE_STEP(
      "one-line-one-step",
      "n++ is one line, so it is one step.",
      "Reading, adding and writing are three steps, and another thread may come in between: make"
          + " them one with a lock or an atomic type.",
      Sections.LOST),
  VOLATILE_IS_ATOMIC(
      "volatile-is-atomic",
      "volatile makes ++ safe.",
      "volatile makes a value visible, it does not make read and write one step: use a lock or an"
          + " atomic type.",
      Sections.LOST),
  A_LOCK_OF_ITS_OWN(
      "a-lock-of-its-own",
      "As long as there is a lock round it, it is safe.",
      "A lock keeps out only those who take the same one: who else holds the lock that you take"
          + " here?",
      Sections.LOCK),
  ONE_SIDE_LOCKED(
      "one-side-locked",
      "Only those who write need the lock.",
      "Every access to the shared data takes the same lock, reading too, or the lock guards"
          + " nothing.",
      Sections.LOCK),
  LOCK_KEPT(
      "lock-kept",
      "When my method is over, so is its lock.",
      "A lock that you take by hand you also give back by hand: unlock in finally.",
      Sections.LOCK),
  LOCKS_THE_WORK(
      PoolBelief.ONE_BIG_LOCK,
      "locks-the-work",
      "The safest lock is the one round everything.",
      "A lock round the work lets one worker in at a time: lock only what they share.",
      Sections.LOCK),
  LOCKED_IN_PIECES(
      "locked-in-pieces",
      "Each step is locked, so the whole is safe.",
      "Between two locked steps everything may change: what you have checked must still hold when"
          + " you act.",
      Sections.INTERLEAVING),
  SAFE_PARTS_SAFE_WHOLE(
      "safe-parts-safe-whole",
      "A thread-safe type makes everything that I do with it safe.",
      "Each of its calls is one step, two of them are two: use the one call that does both.",
      Sections.INTERLEAVING),
  REPAIRED_AFTERWARDS(
      "repaired-afterwards",
      "I may act first, and put it right if it was wrong.",
      "What you put right later, others have seen meanwhile: check and act in one step.",
      Sections.INTERLEAVING),
  GIVES_UP_WHEN_OVERTAKEN(
      "gives-up-when-overtaken",
      "If compareAndSet says false, the answer is no.",
      "That it failed only says that somebody was quicker: look again and decide anew.",
      Sections.INTERLEAVING),
  GIVES_UP_WHEN_INTERRUPTED(
      "gives-up-when-interrupted",
      "An interrupted thread does nothing any more.",
      "An interrupt asks you to stop waiting, and here nobody waits for long: do the work all the"
          + " same, and leave the flag as it is.",
      Sections.LOCK),
  CLAMPED(
      "clamped",
      "As long as the number never goes below zero, all is well.",
      "A cut-off number hides what went wrong: true promises that all of it was taken.",
      Sections.INTERLEAVING),
  UNSAFE_TYPE_SHARED(
      "unsafe-type-shared",
      "A HashMap's own methods are one step, so threads may share it.",
      "HashMap, ArrayList and their like are made for one thread: confine them, lock them, or take"
          + " a thread-safe type.",
      Sections.SAFE_TYPES),
  SUM_IS_A_SNAPSHOT(
      "sum-is-a-snapshot",
      "A LongAdder's sum is what it held at that moment.",
      "A LongAdder or LongAccumulator is summed up part by part while others go on adding: read it"
          + " when they are done, or take an AtomicLong.",
      Sections.SAFE_TYPES),
  COMBINED_BY_OVERWRITING(
      "combined-by-overwriting",
      "To put two maps together, I put the one into the other.",
      "Where both have an entry, putAll keeps only one of them: add them up, with merge.",
      Sections.CONFINE),
  END_NOT_TOLD(
      "end-not-told",
      "Whoever waits for work will notice when there is none left.",
      "take waits until there is something, if need be for ever: tell every taker that this was"
          + " all, by an end mark for each, also when something goes wrong.",
      Sections.QUEUE),
  WORKERS_NOT_INTERRUPTED(
      "workers-not-interrupted",
      "When I stop, those who work for me stop too.",
      "An interrupt reaches one thread: pass it on to your workers, by shutdownNow, cancel or"
          + " interrupt, and then wait for them.",
      Sections.QUEUE),
  OFFERED_AND_FORGOTTEN(
      PoolBelief.WORK_DROPPED,
      "offered-and-forgotten",
      "What I offer to a queue is in it.",
      "offer says false when the queue is full, and then nobody has the item: put waits for room.",
      Sections.QUEUE),
  ASKS_AGAIN_AND_AGAIN(
      PoolBelief.BUSY_WAITING,
      "asks-again-and-again",
      "To wait for work is to look whether there is some.",
      "Wait with a call that sleeps until there is news, and needs no loop: take, get, join,"
          + " await.",
      Sections.QUEUE);

  private final Told told;

  DependencyBelief(String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.empty());
  }

  DependencyBelief(
      Misconception elsewhere, String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.of(elsewhere));
  }

  @Override
  public Told told() {
    return told;
  }

  private static final class Sections {
    static final Section SETS = in("Who must wait for whom?");
    static final Section LOST = in("Three steps in one line");
    static final Section CONFINE = in("Confine: keep it to yourself");
    static final Section SAFE_TYPES = in("Safe types: one call, one step");
    static final Section LOCK = in("One lock for one piece of data");
    static final Section INTERLEAVING = in("No race, and still wrong");
    static final Section QUEUE = in("Hand it over: queues");

    private static Section in(String heading) {
      return new Section("04-dependencies", heading);
    }
  }
}
