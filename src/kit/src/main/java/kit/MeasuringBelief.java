package kit;

import java.util.Optional;

/** What is believed about figures, and how to come by them. */
public enum MeasuringBelief implements Misconception {
  THE_BETTER_MEAN_WINS(
      "the-better-mean-wins",
      "The one with the better mean is faster.",
      "Two means always differ: ask whether the scores scatter so much that chance alone could have"
          + " brought it about.",
      Sections.FASTER),
  LARGE_IS_CERTAIN(
      "large-is-certain",
      "A large difference is certain, and a small one is not.",
      "How certain a difference is comes from the scatter and the number of scores, not from its"
          + " size.",
      Sections.FASTER),
  ONE_INTERVAL_WILL_DO(
      "one-interval-will-do",
      "If one mean lies outside the interval of the other, they differ.",
      "Both means are uncertain: two intervals that have numbers in common decide nothing.",
      Sections.FASTER),
  SCATTER_IS_THE_ERROR(
      "scatter-is-the-error",
      "As long as the scores of the two overlap, nothing is certain.",
      "The mean of many scores is more certain than one of them: its error is the deviation divided"
          + " by the square root of their number.",
      Sections.FASTER),
  ERROR_FALLS_WITH_THE_NUMBER(
      "error-falls-with-the-number",
      "With twice as many scores the mean is twice as certain.",
      "The error of a mean falls with the square root of the number of scores: for half of it you"
          + " need four times as many.",
      Sections.FASTER),
  A_FEW_WILL_DO(
      "a-few-will-do",
      "Once measured is measured.",
      "Without several scores nobody knows how far they scatter: measure again, then compare.",
      Sections.FASTER),
  HIGHER_IS_BETTER(
      "higher-is-better",
      "The better score is the lower one, whatever it is a score of.",
      "Look what the score says: of a time the lower is the faster, of operations per time the"
          + " higher.",
      Sections.FASTER),
  ANY_TWO_SCORES_COMPARE(
      "any-two-scores-compare",
      "A number is a number: any two of them can be compared.",
      "A time and a throughput have no common scale: refuse to compare them.",
      Sections.FASTER),
  FRACTION_OF_ONE_PROCESSOR(
      "fraction-of-one-processor",
      "One processor is only a special case.",
      "One processor shares nothing out, so it has nothing to tell: 1 - 1 / n is 0, and what is"
          + " divided by it is no figure.",
      Sections.REST),
  WASTE_IS_SERIAL(
      "waste-is-serial",
      "What is missing to full efficiency is the serial part.",
      "A small serial part wastes much on many processors: solve Amdahl's law for it.",
      Sections.REST),
  SHARE_OF_THE_PARALLEL_RUN(
      "share-of-the-parallel-run",
      "The serial part is its share of the time that the parallel run takes.",
      "That is Gustafson's share; Karp and Flatt ask for the share of one processor's time, which"
          + " is smaller.",
      Sections.REST),
  HIDE_THE_IMPOSSIBLE(
      "hide-the-impossible",
      "What can't be is cut off: a share is from 0 to 1.",
      "A figure outside its range says that something is other than you thought: show it, don't"
          + " bend it.",
      Sections.REST),
  NONSENSE_IN_FIGURE_OUT(
      "nonsense-in-figure-out",
      "What I am given will make sense.",
      "A speed-up of 0 or less, infinite, or NaN comes from a mistake before: refuse it, or the"
          + " figure hides it.",
      Sections.REST),
  SET_UP_IS_FREE(
      "set-up-is-free",
      "What is in the benchmark besides the operation doesn't matter.",
      "All that the measured method does is in the number: make in a method with @Setup what the"
          + " operation needs.",
      Sections.KNOWN),
  CALLED_IS_COMPUTED(
      "called-is-computed",
      "What is called is computed.",
      "A result that nobody reads need not be computed: return it, or give it to a Blackhole.",
      Sections.DEAD),
  A_CONSTANT_IS_AN_INPUT(
      "a-constant-is-an-input",
      "Any input will do for a measurement, so I write one down.",
      "What the compiler knows it may compute beforehand: read the input from a field of the state"
          + " that isn't final.",
      Sections.KNOWN),
  THIS_JVM_WILL_DO(
      "this-jvm-will-do",
      "A benchmark can run in the JVM that is there anyway.",
      "Give each measurement a fresh JVM, or what ran before has a say: @Fork(2) or more.",
      Sections.JMH),
  ONE_JVM_IS_ENOUGH(
      "one-jvm-is-enough",
      "Many iterations in one JVM tell all.",
      "Each JVM compiles and places things a little differently, and stays with it: use several"
          + " forks.",
      Sections.JMH),
  COLD_IS_NORMAL(
      "cold-is-normal",
      "The first calls are as good as any.",
      "At first the JVM interprets and compiles: let it warm up before anything counts.",
      Sections.JMH),
  ONE_WORKER_IS_THE_START(
      "one-worker-is-the-start",
      "What the parallel program gains, it gains over itself with one worker.",
      "Compare with the sequential program: it is what there would be instead, and pays nothing for"
          + " tasks.",
      Sections.GAINED),
  ERRORS_CANCEL_OUT(
      "errors-cancel-out",
      "In a quotient the errors cancel out.",
      "At worst one time is as long and the other as short as can be: both errors widen the"
          + " bounds.",
      Sections.GAINED),
  SPEED_UP_IS_EFFICIENCY(
      "speed-up-is-efficiency",
      "Efficiency is another word for speed-up.",
      "Efficiency is the speed-up divided by the number of workers: what each of them is worth.",
      Sections.GAINED),
  LINES_COME_IN_ORDER(
      "lines-come-in-order",
      "The first line is the base, and the rest follow in order.",
      "Find lines by what they say, and sort them yourself: nobody promised an order.",
      Sections.GAINED),
  SORTED_IS_SORTED(
      "sorted-is-sorted",
      "They are sorted, so they are in order.",
      "A curve is read from few workers to many: sort by workers(), as numbers, the fewest first.",
      Sections.GAINED),
  EQUAL_IS_THE_SAME(
      "equal-is-the-same",
      "Two names that read alike are the same object.",
      "== asks whether two variables hold the same object, and a name that was read from a file is"
          + " another one: compare names by equals.",
      Sections.GAINED),
  ;

  private final Told told;

  MeasuringBelief(String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.empty());
  }

  @Override
  public Told told() {
    return told;
  }

  private static final class Sections {
    static final Section JMH = in("Let JMH do it");
    static final Section DEAD = in("What nobody reads is not computed");
    static final Section KNOWN = in("What the compiler knows");
    static final Section FASTER = in("Is it faster?");
    static final Section GAINED = in("What the workers gained");
    static final Section REST = in("Where did the rest go?");

    private static Section in(String heading) {
      return new Section("06-measuring", heading);
    }
  }
}
