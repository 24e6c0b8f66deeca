package kit;

import java.util.Optional;

/** What is believed about the price of parallel work. */
public enum OveruseBelief implements Misconception {
  MORE_TASKS_MORE_SPEED(
      "more-tasks-more-speed",
      "The more tasks I make, the more is done at the same time.",
      "A task has its price: make each big enough to be worth it, and no more of them than that"
          + " gives.",
      Sections.PRICE),
  POOL_SHARES_IT_OUT(
      "pool-shares-it-out",
      "Once the work is in a pool, the pool shares it out.",
      "A pool can't cut a task in two: what you don't cut, one thread does alone.",
      Sections.CUTOFF),
  A_LITTLE_OVER(
      "a-little-over",
      "If a piece is a little larger than the cutoff, that does no harm.",
      "The cutoff is the most that a leaf may have: cut what is larger, be it by one.",
      Sections.CUTOFF),
  FITS_INTO_AN_INT(
      "fits-into-an-int",
      "What is computed from ints is an int.",
      "A sum or a product of ints may be too large for an int: compute it as a long.",
      Sections.CUTOFF),
  HALVES_DO_NOT_FIT(
      "halves-do-not-fit",
      "To which half the middle belongs is a detail.",
      "Let one piece end where the next begins: its end is the first number that does not belong"
          + " to it.",
      Sections.CUTOFF),
  CUT_AT_THE_CUTOFF(
      "cut-at-the-cutoff",
      "A piece that has reached the cutoff must be cut.",
      "A leaf may have as many numbers as the cutoff says: cut only what has more, so compare by <="
          + " and not by <.",
      Sections.CUTOFF),
  CUT_THOUGH_DONE(
      "cut-though-done",
      "When the leaf has been computed, that is the end of it.",
      "What a leaf has done must not be cut as well: return what the leaf gave.",
      Sections.CUTOFF),
  HALF_DONE_TWICE(
      "half-done-twice",
      "To fork a half and to compute it are two steps of the same thing.",
      "Each half is done once: by whoever takes the fork, or by compute, not by both and not"
          + " twice.",
      Sections.FORK),
  JOINED_TOO_SOON(
      "joined-too-soon",
      "Where there is a fork and a join, the halves run at the same time.",
      "At every cut, fork one half, compute the other, and only then join: to join is to wait.",
      Sections.FORK),
  NEVER_FORKED(
      "never-forked",
      "What is in a fork/join pool runs at the same time by itself.",
      "compute and invoke run on your own thread: only a task that is forked can be taken by"
          + " another one.",
      Sections.FORK),
  A_POOL_OF_MY_OWN(
      "a-pool-of-my-own",
      "Which threads do the work is nobody's business but mine.",
      "Use the pool that you were given: whoever made it has chosen how many threads there shall"
          + " be.",
      Sections.THREADS),
  UNEVEN_PIECES(
      "uneven-pieces",
      "As long as everybody has a piece, it doesn't matter how large it is.",
      "The largest piece decides when all is done: make the pieces alike.",
      Sections.SIMPLE),
  A_TRIP_FOR_EVERY_HIT(
      "a-trip-for-every-hit",
      "A counter that is thread-safe is also fast.",
      "At a counter that all share, they wait for each other: go there less often.",
      Sections.COUNTER),
  SAME_CROWD_NEXT_DOOR(
      "same-crowd-next-door",
      "With a counter of my own, the trips are gone.",
      "Another counter that all go to is the same crowd: let each worker count in a variable that"
          + " nobody else uses.",
      Sections.COUNTER),
  COUNTED_TOGETHER(
      DependencyBelief.ONE_LINE_ONE_STEP,
      "counted-together",
      "hits++ is one line, so all workers may do it.",
      "Reading, adding and writing are three steps, and another worker may come in between: count"
          + " in a variable that nobody else uses, and bring the counts together at the end.",
      Sections.COUNTER),
  SEEN_TOGETHER(
      DependencyBelief.VOLATILE_IS_ATOMIC,
      "seen-together",
      "With volatile all workers may do hits++.",
      "volatile makes a value visible, it does not make read and write one step: count in a"
          + " variable that nobody else uses, and bring the counts together at the end.",
      Sections.COUNTER),
  TOTAL_READ_TOO_EARLY(
      "total-read-too-early",
      "A running total is a total.",
      "Add what you have counted alone, and read a total only when everybody has finished.",
      Sections.COUNTER),
  BEGINS_WITH_NULL(
      "begins-with-null",
      "What is put together from results begins with nothing.",
      "combine joins the results of two neighbours, and null is none: begin with the first result,"
          + " or with that of an empty piece.",
      Sections.SIMPLE),
  ALWAYS_THROUGH_THE_POOL(
      "always-through-the-pool",
      "Where there is a pool, all work goes through it.",
      "Work that is smaller than the price of a task is done by whoever has it: just call it.",
      Sections.SIMPLE),
  ALL_OR_NOTHING(
      "all-or-nothing",
      "Unless there is work for all workers, it is not worth a pool.",
      "Two pieces are done in half the time of one, however many workers have none.",
      Sections.SIMPLE),
  DECIDES_BY_THE_CLOCK(
      "decides-by-the-clock",
      "To know whether it is worth it, I try a little of it and take the time.",
      "Decide by what can be counted beforehand: a measured time is another one on each run, and"
          + " what has been tried is done twice.",
      Sections.SIMPLE),
  ;

  private final Told told;

  OveruseBelief(String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.empty());
  }

  OveruseBelief(Misconception elsewhere, String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.of(elsewhere));
  }

  @Override
  public Told told() {
    return told;
  }

  private static final class Sections {
    static final Section PRICE = in("What a task costs");
    static final Section CUTOFF = in("Cut until it is small enough");
    static final Section FORK = in("Fork, compute, join");
    static final Section COUNTER = in("All at one counter");
    static final Section THREADS = in("More threads than processors");
    static final Section SIMPLE = in("Start simple");

    private static Section in(String heading) {
      return new Section("05-overuse", heading);
    }
  }
}
