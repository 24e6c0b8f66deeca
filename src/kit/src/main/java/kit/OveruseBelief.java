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
  JOINED_TOO_SOON(
      "joined-too-soon",
      "What is in a fork/join pool runs at the same time by itself.",
      "At every cut, fork one half, compute the other, and only then join: to join is to wait.",
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
      "Count in a variable of your own, and go to the shared counter once, at the end.",
      Sections.COUNTER),
  TOTAL_READ_TOO_EARLY(
      "total-read-too-early",
      "A running total is a total.",
      "Add what you have counted alone, and read a total only when everybody has finished.",
      Sections.COUNTER),
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
