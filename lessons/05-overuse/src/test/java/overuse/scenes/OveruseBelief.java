package overuse.scenes;

import explorer.explain.ScheduleBelief;
import java.util.Optional;
import kit.belief.Misconception;

/** What is believed about the price of parallel work. */
public enum OveruseBelief implements Misconception {
  MORE_TASKS_MORE_SPEED(
      "more-tasks-more-speed",
      "The more tasks I make, the more is done at the same time.",
      "More tasks, more that can be done at once; and it is one task per element in many an"
          + " example.",
      "A task has to be made, queued, fetched and collected. If it does little, that is most of"
          + " what the program does.",
      "A task has its price: make each big enough to be worth it, and no more of them than that"
          + " gives.",
      Sections.PRICE),
  POOL_SHARES_IT_OUT(
      "pool-shares-it-out",
      "Once the work is in a pool, the pool shares it out.",
      "A pool is clever: it has threads, queues, and even steals work.",
      "It moves whole tasks. It can't look into one, and can't cut it.",
      "A pool can't cut a task in two: what you don't cut, one thread does alone.",
      Sections.CUTOFF),
  A_LITTLE_OVER(
      "a-little-over",
      "If a piece is a little larger than the cutoff, that does no harm.",
      "A little more than the cutoff does no harm.",
      "The cutoff is a promise: no leaf is larger. Off by one at the border is the commonest fault"
          + " of all.",
      "The cutoff is the most that a leaf may have: cut what is larger, be it by one.",
      Sections.CUTOFF),
  FITS_INTO_AN_INT(
      "fits-into-an-int",
      "What is computed from ints is an int.",
      "The numbers in the examples are small.",
      "Sums and products grow. Of large jobs, which are the ones worth sharing out, they outgrow an"
          + " `int`.",
      "A sum or a product of ints may be too large for an int: compute it as a long.",
      Sections.CUTOFF),
  HALVES_DO_NOT_FIT(
      "halves-do-not-fit",
      "To which half the middle belongs is a detail.",
      "`mid`, `mid + 1`, `mid - 1`: each has been right somewhere.",
      "Pick one rule and keep it. With the end exclusive, the halves are `from..mid` and `mid..to`,"
          + " and nothing is lost or doubled.",
      "Let one piece end where the next begins: its end is the first number that does not belong to"
          + " it.",
      Sections.CUTOFF),
  CUT_AT_THE_CUTOFF(
      "cut-at-the-cutoff",
      "A piece that has reached the cutoff must be cut.",
      "`<` and `<=` look alike, and the sum is right with either.",
      "The cutoff is the most that a leaf may have. Cut at exactly that number, and all leaves are"
          + " half as large as they may be, and twice as many.",
      "A leaf may have as many numbers as the cutoff says: cut only what has more, so compare by <="
          + " and not by <.",
      Sections.CUTOFF),
  CUT_THOUGH_DONE(
      "cut-though-done",
      "When the leaf has been computed, that is the end of it.",
      "The line that computes the leaf stands where the method should end.",
      "Without `return` the method goes on, and cuts what has been done. All of it is done twice.",
      "What a leaf has done must not be cut as well: return what the leaf gave.",
      Sections.CUTOFF),
  HALF_DONE_TWICE(
      "half-done-twice",
      "To fork a half and to compute it are two steps of the same thing.",
      "`fork` starts it, so somebody has to compute it.",
      "Whoever takes the fork computes it, and `join` brings the result. To call `compute` as well"
          + " does it once more.",
      "Each half is done once: by whoever takes the fork, or by compute, not by both and not"
          + " twice.",
      Sections.FORK),
  JOINED_TOO_SOON(
      "joined-too-soon",
      "Where there is a fork and a join, the halves run at the same time.",
      "`fork` and `join` belong together, so one writes them together.",
      "`join` waits. What stands behind it begins only when the forked half is done.",
      "At every cut, fork one half, compute the other, and only then join: to join is to wait.",
      Sections.FORK),
  NEVER_FORKED(
      "never-forked",
      "What is in a fork/join pool runs at the same time by itself.",
      "The pool has many threads, and the task is in it.",
      "`compute` and `invoke` are calls, on the thread that makes them. Only what is forked lies"
          + " where another thread can take it.",
      "compute and invoke run on your own thread: only a task that is forked can be taken by"
          + " another one.",
      Sections.FORK),
  A_POOL_OF_MY_OWN(
      "a-pool-of-my-own",
      "Which threads do the work is nobody's business but mine.",
      "Making a pool is one line, and then one knows what one has.",
      "Nobody else knows it. Pools in methods that are called from pools multiply the threads."
          + " Whoever made the given pool has counted.",
      "Use the pool that you were given: whoever made it has chosen how many threads there shall"
          + " be.",
      Sections.THREADS),
  UNEVEN_PIECES(
      "uneven-pieces",
      "As long as everybody has a piece, it doesn't matter how large it is.",
      "Everybody has something to do.",
      "Until the small ones are done; then one works and the others wait.",
      "The largest piece decides when all is done: make the pieces alike.",
      Sections.SIMPLE),
  A_TRIP_FOR_EVERY_HIT(
      "a-trip-for-every-hit",
      "A counter that is thread-safe is also fast.",
      "It is right, it is thread-safe, and `incrementAndGet` is one short call.",
      "All threads want the same place in memory at the same time, and wait for each other there."
          + " One trip with a thousand hits is as right as a thousand trips.",
      "At a counter that all share, they wait for each other: go there less often.",
      Sections.COUNTER),
  SAME_CROWD_NEXT_DOOR(
      "same-crowd-next-door",
      "With a counter of my own, the trips are gone.",
      "The shared counter is visited once, as was asked.",
      "The crowd has moved to another counter. Threads wait for each other at whatever all of them"
          + " change; only what a worker has for itself costs nobody a wait.",
      "Another counter that all go to is the same crowd: let each worker count in a variable that"
          + " nobody else uses.",
      Sections.COUNTER),
  COUNTED_TOGETHER(
      ScheduleBelief.ONE_LINE_ONE_STEP,
      "counted-together",
      "hits++ or next++ is one line, so all workers may do it.",
      "It is one line, and one thought.",
      "It reads, adds and writes, and another worker may come in between. A lock would make a total"
          + " right, and bring the crowd back; a variable for each worker needs neither. An index"
          + " from which all take the next item has to be shared: one call of an `AtomicInteger`"
          + " takes it, and the crowd is small if each call takes a whole piece.",
      "Reading, adding and writing are three steps, and another worker may come in between: let"
          + " each worker add up a total of its own, and let all take a shared index from an"
          + " AtomicInteger.",
      Sections.COUNTER),
  SEEN_TOGETHER(
      ScheduleBelief.VOLATILE_IS_ATOMIC,
      "seen-together",
      "With volatile all workers may do hits++ or next++.",
      "`volatile` is said to be \"for threads\".",
      "It shows everybody the newest value. It keeps nobody out between reading and writing.",
      "volatile makes a value visible, it does not make read and write one step: let each worker"
          + " add up a total of its own, and let all take a shared index from an AtomicInteger.",
      Sections.COUNTER),
  TOTAL_READ_TOO_EARLY(
      "total-read-too-early",
      "A running total is a total.",
      "A running total was right when it was printed.",
      "It is right for a moment. Added in the middle it is added again at the end; read in the"
          + " middle it lacks what others still have in hand.",
      "Add what you have counted alone, and read a total only when everybody has finished.",
      Sections.COUNTER),
  BEGINS_WITH_NULL(
      "begins-with-null",
      "What is put together from results begins with nothing.",
      "A loop that adds up begins with 0, so one that combines begins with `null`.",
      "0 is a number, and `null` is no result. Begin with the first result, or with that of an"
          + " empty piece.",
      "combine joins the results of two neighbours, and null is none: begin with the first result,"
          + " or with that of an empty piece.",
      Sections.SIMPLE),
  ALWAYS_THROUGH_THE_POOL(
      "always-through-the-pool",
      "Where there is a pool, all work goes through it.",
      "One way for all cases is simple.",
      "For a small job the pool costs more than the job. A call is simple too.",
      "Work that is smaller than the price of a task is done by whoever has it: just call it.",
      Sections.SIMPLE),
  ALL_OR_NOTHING(
      "all-or-nothing",
      "Unless there is work for all workers, it is not worth a pool.",
      "If there isn't work for all of the workers, it isn't worth it.",
      "Two tasks are twice as fast as one. Make as many pieces as the work is worth.",
      "Two pieces are done in half the time of one, however many workers have none.",
      Sections.SIMPLE),
  DECIDES_BY_THE_CLOCK(
      "decides-by-the-clock",
      "To know whether it is worth it, I try a little of it and take the time.",
      "Trying it out is what engineers do.",
      "A time measured once, on a busy machine, on cold code, is a matter of luck, and what has"
          + " been tried has been done. Count beforehand; measure before the program is finished.",
      "Decide by what can be counted beforehand: a measured time is another one on each run, and"
          + " what has been tried is done twice.",
      Sections.SIMPLE),
  HASH_CODES_DEAL_EVENLY(
      "hash-codes-deal-evenly",
      "Hash codes are spread evenly, so each worker gets its share.",
      "A `HashMap` counts on it, and with different items it is nearly so.",
      "Equal items have equal hash codes: all of them go to one worker, and the others have nothing"
          + " to do.",
      "Deal by position, not by value: item i goes to worker i % workers.",
      Sections.COUNTER),
  TWO_FROM_THE_FRONT(
      "two-from-the-front",
      "If I take two results from the front and put their sum at the end, the order is kept.",
      "Of four results it is: first with second, third with fourth, and then both halves.",
      "Of three, the last one has come to the front when the first two have gone to the end. Who"
          + " combines in pairs must put the result where the pair stood.",
      "Combine neighbours, and put what comes of them in their place: with an odd number, the one"
          + " that is left over must stay behind the others.",
      Sections.CUTOFF);

  private final Details details;

  OveruseBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  OveruseBelief(
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
