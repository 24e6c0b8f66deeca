package dependencies.scenes;

import java.util.Optional;
import kit.belief.DeviceBelief;
import kit.belief.Misconception;

/** What is believed about shared data and about what must wait for what. */
public enum DependencyBelief implements Misconception {
  READERS_COLLIDE(
      "readers-collide",
      "Two steps that use the same data get in each other's way.",
      "Both use the same thing, so one has to wait.",
      "Reading changes nothing. That is why data that nobody changes can be shared freely.",
      "Reading changes nothing: any number may read the same data at the same time, as long as"
          + " nobody writes it.",
      Sections.SETS),
  ONLY_WRITERS_COLLIDE(
      "only-writers-collide",
      "Only two steps that both write can get in each other's way.",
      "Damage is done by writing.",
      "The reader sees the old value or the new one, and which of them is a matter of luck.",
      "Whoever reads sees either the old value or the new one: a write and a read of the same data"
          + " depend on each other.",
      Sections.SETS),
  ONE_DIRECTION(
      "one-direction",
      "What comes second can't harm what comes first.",
      "Dependence points forwards: what comes later needs what came before.",
      "Also the other way: the later step may overwrite what the earlier one still has to read.",
      "Look both ways: neither step may write what the other one still has to read.",
      Sections.SETS),
  WRITERS_DO_NOT_COLLIDE(
      "writers-do-not-collide",
      "Steps that don't read each other's results have nothing to do with each other.",
      "Neither needs anything from the other.",
      "Whoever writes last decides what stays. In another order it is something else.",
      "If both write the same data, the one that comes last decides what stays there.",
      Sections.SETS),
  ALL_OR_NOTHING_IN_COMMON(
      "all-or-nothing-in-common",
      "Two steps collide if they use the same set of data.",
      "`equals` compares sets, and sets were to be compared.",
      "One element in common is enough.",
      "One thing in common is enough: ask whether the sets overlap, not whether they are equal.",
      Sections.SETS),
  CHANGES_WHAT_IT_COMPARES(
      "changes-what-it-compares",
      "To find what two sets have in common, I take away the rest.",
      "`retainAll` leaves what two sets have in common: it sounds like a question.",
      "It changes the set that it is called on. Then whoever asks next gets another answer; or, if"
          + " the set is frozen, an exception.",
      "retainAll, removeAll and addAll change the set that you call them on: compare with"
          + " Collections.disjoint, which changes nothing, or change a copy.",
      Sections.SETS),
  EQUAL_HASH_EQUAL_NAME(
      "equal-hash-equal-name",
      "Every name has a hash code of its own.",
      "With a handful of names they are all different, and numbers are quickly compared.",
      "There are more names than numbers, and far more than bits of a `long`: \"Aa\" and \"BB\""
          + " have the same hash code. Equal codes say that names may be equal; `equals` says"
          + " whether they are.",
      "Compare the names themselves: two different ones may have the same hash code, or the same"
          + " bit of a long.",
      Sections.SETS),
  LOCKS_THE_WORK(
      DeviceBelief.ONE_BIG_LOCK,
      "locks-the-work",
      "The safest lock is the one round everything.",
      "The more is locked, the less can go wrong.",
      "And the less goes on at the same time. Work first, then lock for the moment in which the"
          + " result is put in.",
      "A lock round the work lets one worker in at a time: lock only what they share.",
      Sections.LOCK),
  GIVES_UP_WHEN_INTERRUPTED(
      "gives-up-when-interrupted",
      "An interrupted thread does nothing any more.",
      "An interrupt says stop, so one stops.",
      "It asks you to stop *waiting*. Where a method waits for nobody for long and promises that"
          + " its work gets done, the work is done, and the flag stays as it was for the caller.",
      "An interrupt asks you to stop waiting, and here nobody waits for long: do the work all the"
          + " same, and leave the flag as it is.",
      Sections.LOCK),
  CLAMPED(
      "clamped",
      "As long as the number never goes below zero, all is well.",
      "`Math.max(0, …)` keeps the number where it belongs.",
      "It hides that something was taken which wasn't there. The number looks well, and the sum is"
          + " wrong.",
      "A cut-off number hides what went wrong: true promises that all of it was taken.",
      Sections.INTERLEAVING),
  COMBINED_BY_OVERWRITING(
      "combined-by-overwriting",
      "To put two maps together, I put the one into the other.",
      "`putAll` puts all of one map into the other.",
      "Where both have an entry the one replaces the other. Counts have to be added.",
      "Where both have an entry, putAll keeps only one of them: add them up, with merge.",
      Sections.CONFINE),
  WORKERS_NOT_INTERRUPTED(
      "workers-not-interrupted",
      "When I stop, those who work for me stop too.",
      "I was told to stop, and I did: the exception is out.",
      "An interrupt reaches one thread. The others know nothing of it, and go on until somebody"
          + " tells them, or until they are done.",
      "An interrupt reaches one thread: pass it on to your workers, by shutdownNow, cancel or"
          + " interrupt, and then wait for them.",
      Sections.QUEUE),
  INTERRUPT_LASTS(
      "interrupt-lasts",
      "`shutdownNow` interrupts the workers, so the next `take` of each one ends.",
      "It does so where a worker waits in `take` at that moment.",
      "An interrupt is told once. If code inside the task catches it, or throws an exception of its"
          + " own because of it, the flag is clear, and the next wait is a wait like any other.",
      "An interrupt may be used up inside a task: let the workers look at a field of your own, too,"
          + " or end them by a last element in the queue.",
      Sections.QUEUE),
  OFFERED_AND_FORGOTTEN(
      "offered-and-forgotten",
      "What I offer to a queue is in it.",
      "`offer` sounds like a polite `put`.",
      "It doesn't wait. When the queue is full it says `false`, and whoever doesn't look has lost"
          + " the item.",
      "offer says false when the queue is full, and then nobody has the item: put waits for room.",
      Sections.QUEUE),
  ASKS_AGAIN_AND_AGAIN(
      DeviceBelief.BUSY_WAITING,
      "asks-again-and-again",
      "To wait for work is to look whether there is some.",
      "Looking whether there is something is how one waits in daily life.",
      "A loop round `poll` or `isDone` takes a whole processor for asking. `take` sleeps.",
      "Wait with a call that sleeps until there is news, and needs no loop: take, get, join,"
          + " await.",
      Sections.QUEUE);

  private final Details details;

  DependencyBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  DependencyBelief(
      Misconception general,
      String id,
      String belief,
      String why,
      String truth,
      String advice,
      Section section) {
    this.details = new Details(id, belief, why, truth, advice, section, Optional.of(general));
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section SETS = in("Who must wait for whom?");
    static final Section CONFINE = in("Confine: keep it to yourself");
    static final Section LOCK = in("One lock for one piece of data");
    static final Section INTERLEAVING = in("No race, and still wrong");
    static final Section QUEUE = in("Hand it over: queues");

    private static Section in(String heading) {
      return new Section("04-dependencies", heading);
    }
  }
}
