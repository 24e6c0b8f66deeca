package capstones.scenes;

import kit.belief.Misconception;

/** What is believed about simulations and fits that several workers compute together. */
public enum SimulationBelief implements Misconception {
  ONE_GENERATOR_FOR_ALL(
      "one-generator-for-all",
      "All workers can draw their numbers from one generator.",
      "The numbers are random, so it does not matter who gets which.",
      "Most generators are made for one thread: two threads that draw at the same time get the same"
          + " number, or break the generator. With a generator that is made for many threads, who"
          + " gets which number is luck, and so is the result.",
      "Who draws first is luck, and most generators are made for one thread: give each chunk a"
          + " generator of its own.",
      Sections.CHANCE),
  GENERATOR_FOR_EACH_WORKER(
      "generator-for-each-worker",
      "With a generator for each worker, nothing is shared, so all is well.",
      "Nothing is shared then, and no worker waits for another one.",
      "That is true, and yet another number of workers deals out other numbers. The result then"
          + " depends on the machine, and nobody can check it on another one.",
      "How many workers there are decides then who throws what: a generator belongs to a chunk, and"
          + " not to a worker.",
      Sections.CHANCE),
  CHANCE_NEEDS_NO_SEED(
      "chance-needs-no-seed",
      "Random numbers are random wherever they come from.",
      "`new Random()` and `ThreadLocalRandom` are at hand, and give good numbers.",
      "Nobody can run the simulation again then: neither to find a fault in it, nor to compare two"
          + " versions of the program.",
      "A result that nobody can repeat, nobody can check: take all numbers from the source that was"
          + " given.",
      Sections.CHANCE),
  SPLIT_BY_WHOEVER_COMES(
      "split-by-whoever-comes",
      "When a worker begins a chunk, it splits off a generator for it.",
      "A generator for each chunk is what was asked for.",
      "Which chunk is begun first is luck. Then the first chunk gets the second generator now and"
          + " then, and the result is another one.",
      "Which worker comes first is luck: take the chunk and split off its generator in one step, or"
          + " split off all generators beforehand, in the order of the chunks.",
      Sections.CHANCE),
  COUNTED_AT_EVERY_DART(
      "counted-at-every-dart",
      "An atomic counter costs nothing.",
      "`incrementAndGet` is one call, and needs no lock.",
      "Each call makes the processors hand the counter from one to another. A dart takes a few"
          + " nanoseconds, and the way to a shared counter takes many more.",
      "Count in a variable of the chunk's own, and add it to the total once for each chunk.",
      Sections.CHANCE),
  ONE_GRID_IS_ENOUGH(
      "one-grid-is-enough",
      "The new values can be written over the old ones.",
      "It saves half of the memory, and the old values are not needed any more.",
      "The next row needs them. It reads a value of the new step above it, and one of the old step"
          + " below it.",
      "The neighbours still need the old values: read from one grid, and write to another one.",
      Sections.STEPS),
  BANDS_KEEP_PACE(
      "bands-keep-pace",
      "The bands are of the same size, so all workers come to the end of a step at the same time.",
      "Each worker has the same number of rows and makes the same number of steps.",
      "The system stops a thread when it likes, for as long as it likes. Its neighbour then goes on"
          + " with rows that are not there yet, or that are those of another step.",
      "No worker knows how far the others are: let each wait at a barrier until all have finished"
          + " the step.",
      Sections.STEPS),
  EDGE_IN_ONE_GRID(
      "edge-in-one-grid",
      "What no step changes need not be copied.",
      "The edge stays as it is, and it is there already.",
      "It is in the first grid. Every second step reads from the other grid, and finds zeros"
          + " there.",
      "Each of the two grids is read in turn: copy what never changes into both.",
      Sections.STEPS),
  NEW_THREADS_EACH_STEP(
      "new-threads-each-step",
      "Starting threads for each step is the simplest barrier.",
      "When all of them are joined, the step is over, and that is right.",
      "It is, and it starts a thread a thousand times where once would do. A step of a small grid"
          + " takes less time than the start of a thread.",
      "A thread costs more than a small step: start the workers once, and let them make all steps.",
      Sections.STEPS),
  ALL_COME_TO_THE_BARRIER(
      "all-come-to-the-barrier",
      "Every worker comes to the barrier in the end.",
      "Each of them makes the same number of steps.",
      "A worker that fails makes no more. The others wait for it for ever, and the failure is never"
          + " told.",
      "A worker that fails never comes: let it leave the barrier or break it, so that nobody waits"
          + " for it.",
      Sections.STEPS),
  PARTIES_AS_ASKED_FOR(
      "parties-as-asked-for",
      "The barrier is for as many as I was asked for.",
      "The number of workers is a parameter, so that is how many there are.",
      "With three rows for eight workers, three have something to do. If only these three come, the"
          + " barrier waits for the other five.",
      "A barrier opens when as many have come as it was made for: make it for those that do come.",
      Sections.STEPS),
  SUMMED_AS_THEY_COME(
      "summed-as-they-come",
      "It does not matter in which order numbers are added.",
      "a + b is b + a, and the lock makes it safe.",
      "For numbers of the type double, (a + b) + c may differ from a + (b + c). Which chunk is done"
          + " first is luck, so the last digits are luck too, and after some rounds a point may be"
          + " in another cluster.",
      "Sums of doubles depend on the order: keep the sum of each chunk, and add them up in the"
          + " order of the chunks.",
      Sections.SUMS),
  CHUNKS_BY_WORKERS(
      "chunks-by-workers",
      "The points are cut into as many chunks as there are workers.",
      "Each worker has one chunk then, and there is nothing more to share out.",
      "With another number of workers the same numbers are added in other groups, and the last"
          + " digits of the result are others.",
      "Where the cuts are decides the last digits: cut by a fixed size, and let the workers share"
          + " out the chunks.",
      Sections.SUMS),
  CENTRES_MOVE_AT_ONCE(
      "centres-move-at-once",
      "A better centre can be used as soon as it is known.",
      "It is nearer to the truth than the old one.",
      "The points of one round are then compared with different centres. Which ones depends on who"
          + " is quicker.",
      "All points of a round are compared with the same centres: make the new ones when the whole"
          + " round is over, in a new array.",
      Sections.SUMS),
  EVERY_CLUSTER_HAS_A_POINT(
      "every-cluster-has-a-point",
      "Each cluster has at least one point.",
      "Each centre was put where points are.",
      "In a later round, other centres may be nearer to all of them. 0.0 / 0 is NaN, which is no"
          + " number; a NaN is never nearer than anything, so the cluster never gets a point"
          + " again.",
      "Nothing divided by nothing is NaN: a cluster without points keeps its centre.",
      Sections.SUMS);

  private final Details details;

  SimulationBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section STEPS = in("Steps with a barrier between them");
    static final Section CHANCE = in("Chance in chunks");
    static final Section SUMS = in("Sums that come out the same");

    private static Section in(String heading) {
      return new Section("15-capstones", heading);
    }
  }
}
