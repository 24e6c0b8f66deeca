package dataparallel.scenes;

import java.util.Optional;
import kit.belief.DeviceBelief;
import kit.belief.Misconception;

/** What is believed about one operation on many elements. */
public enum DataParallelBelief implements Misconception {
  LANES_ARE_KNOWN(
      "lanes-are-known",
      "A vector has 8 lanes.",
      "On my machine it has, and the number is in every example.",
      "The number of lanes depends on the processor and on the type of the elements. A loop with a"
          + " step of its own skips elements where vectors are shorter, and takes some twice where"
          + " they are longer.",
      "How many lanes a vector has depends on the processor: ask for the number, and use it as the"
          + " step of the loop.",
      Sections.VECTORS),
  LENGTH_FITS(
      "length-fits",
      "The length of an array is a multiple of the lanes.",
      "In examples it is 1,024.",
      "In general, some elements are left at the end that don't fill a vector: the tail. If the"
          + " loop takes several vectors at a time, the tail is longer still.",
      "Some elements are left behind the last full vector: load them with a mask, or take them one"
          + " by one.",
      Sections.TAILS),
  OVERLAP_IS_HARMLESS(
      "overlap-is-harmless",
      "For the tail, I take the last vector that fits, even if it overlaps the one before.",
      "It saves the special case, and for a copy or a maximum it is right.",
      "In a sum, what is in both vectors counts twice.",
      "What lies in two vectors counts twice in a sum: load only the elements that are left.",
      Sections.TAILS),
  PAST_THE_END(
      "past-the-end",
      "Behind the end of an array there are zeros, or at least nothing that matters.",
      "The result of the lanes that are too many is not used.",
      "Behind the end there is other data, or no memory at all. Java checks it, and throws.",
      "A full vector behind the last full one ends outside of the array: load the rest with a mask,"
          + " or take it one by one.",
      Sections.TAILS),
  ZERO_TAKES_OUT(
      "zero-takes-out",
      "If I multiply an element by 0, it no longer counts.",
      "Zero times a number is zero.",
      "Zero times infinity is NaN, and so is zero times NaN. One NaN makes the whole sum NaN.",
      "Zero times infinity is NaN: leave an element out by a mask, and not by a factor of 0.",
      Sections.TAILS),
  COMPILER_MAKES_VECTORS(
      "compiler-makes-vectors",
      "The compiler turns my loop into vectors by itself.",
      "It does so with many loops, and it is said to be clever.",
      "It may not change a result, not even in the last digit. To add floats in lanes is to add"
          + " them in another order, and that may change the result. So it leaves such a loop as it"
          + " is.",
      "The compiler must not change the order in which floats are added, so it leaves this loop as"
          + " it is: let the lanes add, each for itself.",
      Sections.COMPILER),
  SUM_EACH_VECTOR(
      "sum-each-vector",
      "I add up the lanes of each vector, and then the sums.",
      "Each vector of products then gives one number, and numbers are easy to add.",
      "To add the lanes of one vector takes several steps, one after the other, and most lanes are"
          + " idle meanwhile. To add two vectors takes one step.",
      "To add up the lanes of a vector is slow: add vectors to vectors in the loop, and the lanes"
          + " once at its end.",
      Sections.SUMS),
  VECTORS_ARE_ENOUGH(
      "vectors-are-enough",
      "With vectors, the processor is as busy as it can be.",
      "Each operation works on all lanes.",
      "A processor can work on several vectors at the same time, but not if each addition needs the"
          + " result of the one before. Then it waits for most of the time.",
      "With a single sum, each addition waits for the one before: keep at least four sums, and add"
          + " them up after the loop.",
      Sections.SUMS),
  EACH_SUM_WAITS(
      "each-sum-waits",
      "Each sum needs the one before, so a scan can't be parallel.",
      "The loop says so: `sums[i]` needs `sums[i - 1]`.",
      "That is one way to compute them. The sum of a block can be computed before anybody knows"
          + " what comes before the block.",
      "A block can be added up before it is known what comes before it: do that for all blocks at"
          + " the same time, and then give each block the sum of all blocks before.",
      Sections.SCAN),
  BLOCKS_START_AFRESH(
      "blocks-start-afresh",
      "If each block is right, all of it is right.",
      "For a maximum or a count over all elements, that is nearly true.",
      "The sums in a block begin with its own first item. What comes before the block is missing in"
          + " each of them.",
      "In each block the sum of everything before it is missing: find it, and add it to every"
          + " element of the block.",
      Sections.SCAN),
  ONLY_THE_BLOCK_BEFORE(
      "only-the-block-before",
      "A block needs the sum of the block before it.",
      "With two blocks that is true.",
      "A block needs the sum of *all* blocks before it. These sums are themselves a scan, over the"
          + " sums of the blocks.",
      "A block needs the sum of all blocks before it, and not only that of the last one: add up the"
          + " blocks' sums from the beginning.",
      Sections.SCAN),
  RECOMPUTING_IS_FREE(
      "recomputing-is-free",
      "More work does no harm if it is done at the same time.",
      "Nobody has to wait for anybody.",
      "Work is shared among a few processors, and each can do only one thing at a time. If there"
          + " are four processors and five times as much work, nothing is gained.",
      "There are only a few processors to do the work, so more work takes longer: two passes need"
          + " no more than two calls for each item.",
      Sections.SCAN),
  SECOND_PASS_IS_SHORT(
      "second-pass-is-short",
      "The second pass only puts things right, so one thread is enough.",
      "The difficult part was the first pass.",
      "The second pass goes through all items, as the first one did. By Amdahl's law, the whole is"
          + " then at most twice as fast.",
      "The second pass goes through all items, too: let all blocks do it at the same time.",
      Sections.SCAN),
  PASSES_OVERLAP(
      "passes-overlap",
      "What I submitted first is done first.",
      "The tasks are in a queue, in their order.",
      "They begin in that order, as a rule. Nobody promises that they end before the next ones"
          + " begin, and the calling thread does not wait at all.",
      "The sums of the blocks are there when their tasks have ended, and not before: join them all,"
          + " then go on.",
      Sections.SCAN),
  ANY_ORDER_ADDS_UP(
      "any-order-adds-up",
      "It does not matter in which order sums are added.",
      "For numbers and `+` it is true.",
      "An operation can be associative and still depend on the order, as when texts are put one"
          + " behind the other. The blocks end in any order, so what they share changes in any"
          + " order.",
      "The left one of two neighbours is the first argument: let each block keep its own sum, and"
          + " combine these sums from left to right.",
      Sections.SCAN),
  ZERO_TO_BEGIN_WITH(
      "zero-to-begin-with",
      "A sum begins with 0.",
      "A sum of numbers does.",
      "0 is neutral for `+` alone. A product that begins with 0 stays 0, and a maximum of negative"
          + " numbers becomes 0.",
      "Nobody said that 0 changes nothing: begin a sum with its first item.",
      Sections.SCAN),
  BLOCKS_HAVE_ITEMS(
      "blocks-have-items",
      "Each block has at least one item.",
      "There are many items and few blocks.",
      "If there are fewer items than blocks, some blocks are empty, and an empty block has no first"
          + " item and no sum.",
      "With fewer items than blocks some blocks are empty: make no more blocks than there are"
          + " items.",
      Sections.SCAN),
  POOL_BY_ITSELF(
      DeviceBelief.COMMON_POOL,
      "pool-by-itself",
      "The work is done in the pool that I was given.",
      "The pool is a parameter, so it must be used.",
      "Methods of the library use the common pool, and what you call is done in your own thread."
          + " Only `pool.invoke` and `pool.submit` bring work into the pool.",
      "Work is done in the given pool if you submit it there: a method of the library takes the"
          + " common pool, and your own thread does what it calls.",
      Sections.SCAN),
  NEW_OVER_OLD(
      "new-over-old",
      "I can write the new value where the old one was.",
      "It saves a second array, and for a single element nothing is wrong with it.",
      "The neighbours still need the old value. Whoever comes later reads the new one instead.",
      "The neighbours still need the old row: write to a second array, and swap the two after each"
          + " round.",
      Sections.STENCILS),
  BAND_IS_ALL(
      "band-is-all",
      "A band ends where its rows end.",
      "Each task has its rows and needs no others: that is what makes it parallel.",
      "A task *writes* its own rows only, but it reads one more row on each side: the halo.",
      "At the edge of a band, the neighbour is a row of the next band: only the picture has a"
          + " border, a band has none.",
      Sections.STENCILS),
  EDGES_MEET(
      "edges-meet",
      "Above the first row comes the last one.",
      "A remainder (`%`) keeps every index inside, and no exception comes.",
      "Then the sky is blurred into the ground. What is outside of a picture is a decision, and"
          + " here the nearest row was asked for.",
      "At the border the nearest row stands for the missing one: limit the index, don't wrap it"
          + " round.",
      Sections.STENCILS),
  OUTSIDE_IS_ZERO(
      "outside-is-zero",
      "Outside of the picture everything is 0.",
      "A new array is full of zeros.",
      "Zero is black. With each round, a dark frame grows into the picture.",
      "At the border the nearest row stands for the missing one: a row of zeros makes the border"
          + " dark.",
      Sections.STENCILS),
  BORDER_STAYS(
      "border-stays",
      "The first and the last row have no neighbours, so they are left out.",
      "The loop from 1 to `height - 1` needs no special case.",
      "Then the border is not filtered, or even stays empty, and its neighbours read that in the"
          + " next round.",
      "The first and the last row are filtered too: there the row itself stands for the missing"
          + " neighbour.",
      Sections.STENCILS),
  ROUNDS_OVERLAP(
      "rounds-overlap",
      "A band can begin its next round as soon as it has ended this one.",
      "It needs its own rows, and they are done.",
      "It also needs the halo, the rows of its neighbours, and those may not be done yet.",
      "A round needs all that the round before has written next to it: let all bands end a round"
          + " before any begins the next.",
      Sections.STENCILS),
  LAST_IN_THE_FIRST(
      "last-in-the-first",
      "The result is in the array that was written first.",
      "After an even number of rounds, it is.",
      "The two arrays change places after each round. Which of them was written last depends on the"
          + " number of rounds.",
      "The two arrays swap their places in each round: return the one that was written last.",
      Sections.STENCILS),
  CALLERS_ROWS(
      "callers-rows",
      "The array that I was given is one of my two.",
      "It saves a copy: I read it anyway.",
      "In the second round it would be written. Its owner may still need it, or may be reading it"
          + " in another thread.",
      "The given picture belongs to your caller: two arrays of your own are needed as soon as there"
          + " are two rounds.",
      Sections.STENCILS);

  private final Details details;

  DataParallelBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  DataParallelBelief(
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
    static final Section VECTORS = in("Vectors: one operation, many lanes");
    static final Section COMPILER = in("What the compiler does by itself");
    static final Section TAILS = in("Tails and masks");
    static final Section SUMS = in("Several sums");
    static final Section SCAN = in("A scan in two passes");
    static final Section STENCILS = in("Stencils: two arrays and a halo");

    private static Section in(String heading) {
      return new Section("14-data-parallel", heading);
    }
  }
}
