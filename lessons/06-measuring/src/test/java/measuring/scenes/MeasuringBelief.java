package measuring.scenes;

import kit.belief.Misconception;

/** What is believed about figures, and how to come by them. */
public enum MeasuringBelief implements Misconception {
  THE_BETTER_MEAN_WINS(
      "the-better-mean-wins",
      "The one with the better mean is faster.",
      "The numbers stand there in black and white, and one is lower.",
      "Measure the same program twice and one mean is lower too. Only against the scatter of the"
          + " scores does a difference mean anything.",
      "Two means always differ: ask whether the scores scatter so much that chance alone could have"
          + " brought it about.",
      Sections.FASTER),
  LARGE_IS_CERTAIN(
      "large-is-certain",
      "A large difference is certain, and a small one is not.",
      "A small difference vanishes in noise, so a large one must stand out from it.",
      "With scores that scatter widely half as much again is chance; with quiet ones half a per"
          + " cent is certain.",
      "How certain a difference is comes from the scatter and the number of scores, not from its"
          + " size.",
      Sections.FASTER),
  ONE_INTERVAL_WILL_DO(
      "one-interval-will-do",
      "If one mean lies outside the interval of the other, they differ.",
      "The old program is the yardstick, and a yardstick is exact.",
      "Both means are guesses from a few scores. The yardstick may be the worse of the two.",
      "Both means are uncertain: two intervals that have numbers in common decide nothing.",
      Sections.FASTER),
  SCATTER_IS_THE_ERROR(
      "scatter-is-the-error",
      "As long as the scores of the two overlap, nothing is certain.",
      "Where the clouds of points overlap, the eye sees no difference.",
      "The mean of a hundred scores is ten times as certain as one of them. Two clouds can overlap"
          + " while their middles are well apart.",
      "The mean of many scores is more certain than one of them: its error is the deviation divided"
          + " by the square root of their number.",
      Sections.FASTER),
  ERROR_FALLS_WITH_THE_NUMBER(
      "error-falls-with-the-number",
      "With twice as many scores the mean is twice as certain.",
      "More scores make a mean more certain, and \"twice as many, twice as certain\" sounds fair.",
      "The error falls with the square root of the number. Forty scores are not forty times as"
          + " certain as one, but about six times. Whoever divides by the number takes chance for a"
          + " difference.",
      "The error of a mean falls with the square root of the number of scores: for half of it you"
          + " need four times as many.",
      Sections.FASTER),
  A_FEW_WILL_DO(
      "a-few-will-do",
      "Once measured is measured.",
      "The program did what it did, and the clock doesn't lie.",
      "A single score has no scatter, and without scatter there is no saying how far the next one"
          + " will be off.",
      "Without several scores nobody knows how far they scatter: measure again, then compare.",
      Sections.FASTER),
  HIGHER_IS_BETTER(
      "higher-is-better",
      "The better score is the lower one, whatever it is a score of.",
      "Most of what we measure are times, and of times the lower is better.",
      "JMH's default is throughput, operations per time: there the lower score is the slower"
          + " program.",
      "Look what the score says: of a time the lower is the faster, of operations per time the"
          + " higher.",
      Sections.FASTER),
  ANY_TWO_SCORES_COMPARE(
      "any-two-scores-compare",
      "A number is a number: any two of them can be compared.",
      "Both are doubles, and the compiler doesn't mind.",
      "5 ms for an operation and 300 operations per second: which is more? First bring them to one"
          + " scale, or refuse.",
      "A time and a throughput have no common scale: refuse to compare them.",
      Sections.FASTER),
  FRACTION_OF_ONE_PROCESSOR(
      "fraction-of-one-processor",
      "One processor is only a special case.",
      "A formula that holds for n holds for 1.",
      "With one processor nothing is shared out, and the formula divides 0 by 0. A NaN that is not"
          + " caught wanders through all further figures.",
      "One processor shares nothing out, so it has nothing to tell: 1 - 1 / n is 0, and what is"
          + " divided by it is no figure.",
      Sections.REST),
  WASTE_IS_SERIAL(
      "waste-is-serial",
      "What is missing to full efficiency is the serial part.",
      "Efficiency and serial part both say how much is lost, so one must be what the other leaves.",
      "One per cent of serial work wastes half of a hundred processors. What is wasted grows with"
          + " their number, the serial share doesn't.",
      "A small serial part wastes much on many processors: solve Amdahl's law for it.",
      Sections.REST),
  SHARE_OF_THE_PARALLEL_RUN(
      "share-of-the-parallel-run",
      "The serial part is its share of the time that the parallel run takes.",
      "A share is a share, and the formula is the simpler one.",
      "Gustafson takes the parallel run for 1, Amdahl, Karp and Flatt the sequential one. The same"
          + " work is a larger share of a shorter time.",
      "That is Gustafson's share; Karp and Flatt ask for the share of one processor's time, which"
          + " is smaller.",
      Sections.REST),
  HIDE_THE_IMPOSSIBLE(
      "hide-the-impossible",
      "What can't be is cut off: a share is from 0 to 1.",
      "A share below 0 or an efficiency above 1 can only be a slip, so it is corrected.",
      "It says that Amdahl's law doesn't describe this program, or that the measurement is wrong."
          + " Whoever cuts it off will never know.",
      "A figure outside its range says that something is other than you thought: show it, don't"
          + " bend it.",
      Sections.REST),
  NONSENSE_IN_FIGURE_OUT(
      "nonsense-in-figure-out",
      "What I am given will make sense.",
      "Whoever calls the method knows what a speed-up is.",
      "A failed measurement is a 0 or a NaN, and a formula makes a harmless figure of it. Refuse it"
          + " where it comes in.",
      "A speed-up of 0 or less, infinite, or NaN comes from a mistake before: refuse it, or the"
          + " figure hides it.",
      Sections.REST),
  SET_UP_IS_FREE(
      "set-up-is-free",
      "What is in the benchmark besides the operation doesn't matter.",
      "The method has to get its input from somewhere, and it is only one line.",
      "The clock runs for the whole method. If the input takes longer to make than the operation"
          + " takes, the number is that of the input.",
      "All that the measured method does is in the number: make in a method with @Setup what the"
          + " operation needs.",
      Sections.KNOWN),
  CALLED_IS_COMPUTED(
      "called-is-computed",
      "What is called is computed.",
      "A call is a call: it stands in the source, so it is carried out.",
      "The compiler leaves out what nobody can see. A result that isn't read can't be seen, and"
          + " what led to it goes with it.",
      "A result that nobody reads need not be computed: return it, or give it to a Blackhole.",
      Sections.DEAD),
  A_CONSTANT_IS_AN_INPUT(
      "a-constant-is-an-input",
      "Any input will do for a measurement, so I write one down.",
      "The input has to be some number, and this one is as good as any.",
      "A literal or a final field is known when the method is compiled, so its result may be"
          + " computed then, once. In the program the input is not known.",
      "What the compiler knows it may compute beforehand: read the input from a field of the state"
          + " that isn't final.",
      Sections.KNOWN),
  THIS_JVM_WILL_DO(
      "this-jvm-will-do",
      "A benchmark can run in the JVM that is there anyway.",
      "It is quicker, it works in the debugger, and a JVM is a JVM.",
      "What ran there before has loaded classes and taught the compiler what to expect. The order"
          + " of the benchmarks then decides the scores.",
      "Give each measurement a fresh JVM, or what ran before has a say: @Fork(2) or more.",
      Sections.JMH),
  ONE_JVM_IS_ENOUGH(
      "one-jvm-is-enough",
      "Many iterations in one JVM tell all.",
      "A hundred iterations are a hundred measurements.",
      "All of them share what that JVM has compiled and where it has put things. Another JVM"
          + " decides otherwise, and the mean moves by more than the error said.",
      "Each JVM compiles and places things a little differently, and stays with it: use several"
          + " forks.",
      Sections.JMH),
  COLD_IS_NORMAL(
      "cold-is-normal",
      "The first calls are as good as any.",
      "The user's first click is cold as well.",
      "Then measure starts, with fresh JVMs. A mean of cold and warm calls is the time of neither.",
      "At first the JVM interprets and compiles: let it warm up before anything counts.",
      Sections.JMH),
  ONE_WORKER_IS_THE_START(
      "one-worker-is-the-start",
      "What the parallel program gains, it gains over itself with one worker.",
      "The curve has to start at 1, and the program with one worker gives just that.",
      "It pays for tasks and hand-over that a plain loop doesn't know. Users compare with what they"
          + " would have instead.",
      "Compare with the sequential program: it is what there would be instead, and pays nothing for"
          + " tasks.",
      Sections.GAINED),
  ERRORS_CANCEL_OUT(
      "errors-cancel-out",
      "In a quotient the errors cancel out.",
      "Both times were measured on the same machine, so they are off in the same direction.",
      "They may be off in opposite ones. Then the quotient is off by both.",
      "At worst one time is as long and the other as short as can be: both errors widen the"
          + " bounds.",
      Sections.GAINED),
  SPEED_UP_IS_EFFICIENCY(
      "speed-up-is-efficiency",
      "Efficiency is another word for speed-up.",
      "Both say how well it works.",
      "Eight workers that are 4 times as fast have a speed-up of 4 and an efficiency of a half:"
          + " half of what they cost is wasted.",
      "Efficiency is the speed-up divided by the number of workers: what each of them is worth.",
      Sections.GAINED),
  LINES_COME_IN_ORDER(
      "lines-come-in-order",
      "The first line is the base, and the rest follow in order.",
      "With us the lines always stood in that order.",
      "JMH sorts by name and parameter, and by the letters of it: 10 before 2. Look for what you"
          + " want by its name.",
      "Find lines by what they say, and sort them yourself: nobody promised an order.",
      Sections.GAINED),
  SORTED_IS_SORTED(
      "sorted-is-sorted",
      "They are sorted, so they are in order.",
      "The list looks tidy, and `sort` was called.",
      "By text 10 comes before 2, and by speed-up a slow run with eight workers comes before a fast"
          + " one with two. A curve is read along the number of workers.",
      "A curve is read from few workers to many: sort by workers(), as numbers, the fewest first.",
      Sections.GAINED),
  EQUAL_IS_THE_SAME(
      "equal-is-the-same",
      "Two names that read alike are the same object.",
      "With names that are written in the program `==` works, because Java keeps one object for"
          + " each such text.",
      "A name that was read from a file is an object of its own. `==` asks for the same object,"
          + " `equals` for the same letters.",
      "== asks whether two variables hold the same object, and a name that was read from a file is"
          + " another one: compare names by equals.",
      Sections.GAINED);

  private final Details details;

  MeasuringBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
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
