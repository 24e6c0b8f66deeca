package kit;

import java.util.Optional;

/** What is believed about what can be done at once and what that gains. */
public enum ParallelismBelief implements Misconception {
  REMAINDER_LOST(
      "remainder-lost",
      "Twelve by four is three each, and so it goes for any number.",
      "Together the shares must come to all the pieces.",
      Sections.DEAL),
  FRACTION_CUT_OFF(
      "fraction-cut-off",
      "A share with its fraction is exact, so the bounds are too.",
      "A double has not every fraction: what should be 3 may be a little less, and cut off it is 2."
          + " Compute the bounds in whole numbers.",
      Sections.DEAL),
  ONE_SHARE_TOO_MANY(
      "one-share-too-many",
      "What is left over makes a share of its own.",
      "Nobody is there to take a further share: spread what is left over the workers you have.",
      Sections.DEAL),
  UNEVEN_SHARES(
      "uneven-shares",
      "It does not matter who gets what is left over.",
      "All is done only when the largest share is, and the others stand idle meanwhile: let no two"
          + " shares differ by more than one.",
      Sections.DEAL),
  ROUNDED_UP(
      "rounded-up",
      "With the share rounded up for everybody it is done as early as can be, so all is well.",
      "It is done no later for that, but somebody gets far less than the others, or nothing: let"
          + " no two shares differ by more than one.",
      Sections.DEAL),
  BEYOND_THE_END(
      "beyond-the-end",
      "With the share rounded up everybody gets enough.",
      "Rounded up for everybody, the shares come to more than there is: only as many workers get"
          + " one piece more as pieces are left over.",
      Sections.DEAL),
  DEALT_TWICE(
      "dealt-twice",
      "Where one range ends and the next begins both may have the piece between them.",
      "Each range begins where the one before it ends, so that no piece is in two of them.",
      Sections.DEAL),
  END_INCLUDED(
      "end-included",
      "The range from 0 to 2 has the pieces 0, 1 and 2.",
      "The end of a Range does not belong to it: so the end of one is the beginning of the next.",
      Sections.DEAL),
  LENGTH_FOR_END(
      "length-for-end",
      "A Range is where it begins and how many pieces it has.",
      "The second number of a Range is where it ends, not how many there are: new Range(3, 6) has"
          + " three pieces.",
      Sections.DEAL),
  WORKER_WITHOUT_WORK(
      "worker-without-work",
      "There is always at least one piece for each worker.",
      "With more workers than pieces some get none: make no more ranges than there are pieces.",
      Sections.DEAL),
  KEPT_FROM_CALL_TO_CALL(
      "kept-from-call-to-call",
      "A list or a map can be made once, and every call may use it.",
      "A static field is there once, for all calls: let each call make a list or a map of its own.",
      Sections.DEAL),
  TOO_BIG_FOR_INT(
      "too-big-for-int",
      "What is right for small numbers is right for large ones.",
      "An int wraps round beyond 2,147,483,647 without a word, and a float keeps only some seven"
          + " digits, a double sixteen: compute with long, or so that nothing on the way grows too"
          + " large.",
      Sections.DEAL),
  PIECE_BY_PIECE(
      "piece-by-piece",
      "To deal the pieces I have to go through them.",
      "Two numbers make a range, however many pieces are in it: compute where it begins and ends.",
      Sections.DEAL),
  NOTHING_TO_SHARE(
      "nothing-to-share",
      "There is always something to do.",
      "Nothing to do is an ordinary case: it has an answer of its own, and is no error.",
      Sections.NOT),
  LONGEST_STEP(
      "longest-step",
      "With enough workers the longest step alone decides.",
      "The longest step may have to wait for others: the span is the longest chain.",
      Sections.SPAN),
  WIDEST_LEVEL(
      "widest-level",
      "The span is where there is most to do at the same time.",
      "What can be done at the same time takes no longer than its longest step: the span is the"
          + " longest chain.",
      Sections.SPAN),
  LEVEL_BY_LEVEL(
      "level-by-level",
      "Everybody finishes a level before anybody begins the next.",
      "A step begins as soon as its own needs are done: it waits for nobody else.",
      Sections.SPAN),
  COUNTS_STEPS(
      "counts-steps",
      "The chain with the most steps takes longest.",
      "Steps differ in cost: a short chain of long steps may take longer than a long chain of"
          + " short ones.",
      Sections.SPAN),
  ADDS_UP_NEEDS(
      "adds-up-needs",
      "A step that needs several others waits for one after the other.",
      "Needs that do not need each other are done at the same time: a step waits for the last of"
          + " them, not for their sum.",
      Sections.SPAN),
  FOLLOWS_THE_DEAREST(
      "follows-the-dearest",
      "The need that costs most is the one to wait for.",
      "A cheap need may have a long chain behind it: compare when the needs are done, not what"
          + " they cost themselves.",
      Sections.SPAN),
  ONE_STEP_BACK(
      "one-step-back",
      "A step waits for its needs, so that is as far as I have to look.",
      "The needs have needs too: follow the chain to its beginning.",
      Sections.SPAN),
  ONE_LAST_STEP(
      "one-last-step",
      "A plan has one last step, and when that is done all is done.",
      "Several steps may have nobody behind them: the plan is over when the last of them is done.",
      Sections.SPAN),
  MAP_IN_ORDER(
      "map-in-order",
      "The steps stand in the map in the order in which they can be done.",
      "A map promises no order: follow the needs from step to step.",
      Sections.SPAN),
  SHARED_STEP_TWICE(
      "shared-step-twice",
      "A step that two others need is done twice.",
      "Each step is done once, however many need it: the work is the sum over the steps.",
      Sections.SPAN),
  EVERY_WAY_ANEW(
      "every-way-anew",
      "To find the longest chain one has to walk along every chain.",
      "Chains share their steps, so there are far more chains than steps: work out once when a"
          + " step is done, and keep it.",
      Sections.SPAN),
  ASKED_WHILE_IT_COMPUTES(
      "asked-while-it-computes",
      "The function that I give to computeIfAbsent may use the map as well.",
      "A map must not be changed while it computes a value: look with get, work the value out, then"
          + " put it.",
      Sections.SPAN),
  CIRCLE_NOT_NOTICED(
      "circle-not-noticed",
      "Every plan can be carried out.",
      "In a circle each step waits for another, so none can begin: notice it, and throw"
          + " IllegalArgumentException.",
      Sections.SPAN),
  CIRCLE_COMES_BACK_TO_ITS_START(
      "circle-comes-back-to-its-start",
      "If I go in a circle, I come back to the step that I began with.",
      "A step may lead into a circle without being in it: look out for all the steps that you are"
          + " in the middle of.",
      Sections.SPAN),
  SHARED_NEED_A_CIRCLE(
      "shared-need-a-circle",
      "If I come to a step for the second time, I have gone in a circle.",
      "Two steps may need the same third one: it is a circle only if a step is met again on the"
          + " way to itself.",
      Sections.SPAN),
  NEEDS_CHANGED(
      "needs-changed",
      "The map that I was given is mine to use up.",
      "What you are given to read stays as it is: take away from a copy.",
      Sections.SPAN),
  WHOLE_NUMBER_DIVISION(
      "whole-number-division",
      "Assigned to a double, a quotient keeps its fraction.",
      "One whole number divided by another drops the fraction before anybody sees it: make one of"
          + " them a double first.",
      Sections.GAIN),
  TIME_FOR_SPEED_UP(
      "time-for-speed-up",
      "The speed-up is the new time divided by the old.",
      "Speed-up says how many times as fast: the old time divided by the new.",
      Sections.GAIN),
  WORK_GROWS(
      "work-grows",
      "More workers do more in the same time, and that is the speed-up.",
      "Here the puzzle stays the same and the time gets shorter: compare the times.",
      Sections.GAIN),
  ALL_IS_SHARED_OUT(
      "all-is-shared-out",
      "Four workers are four times as fast.",
      "Only the rest is shared out: the serial part takes as long as ever.",
      Sections.AMDAHL),
  SERIAL_SHARED_OUT(
      "serial-shared-out",
      "The fraction in the formula is the part that gets faster.",
      "The serial part stays as it is, and the rest is divided by the workers: not the other way"
          + " round.",
      Sections.AMDAHL),
  SERIAL_FOR_NOTHING(
      "serial-for-nothing",
      "What can't be shared out has no part in the speed-up.",
      "The serial part takes its time as well: the whole time is that part plus the share of the"
          + " rest.",
      Sections.AMDAHL),
  PARENTHESES_LEFT_OUT(
      "parentheses-left-out",
      "What belongs together is computed together.",
      "Java divides before it adds and subtracts: put parentheses round (1 - serial), and round the"
          + " whole time.",
      Sections.AMDAHL),
  THIS_MACHINE(
      "only-this-machine",
      "More workers than there are processors count for nothing.",
      "The formula asks for that many workers, whatever this machine has: let each of them count.",
      Sections.AMDAHL),
  PERCENT("percent", "A share is a percentage.", "A tenth is 0.1 here, not 10.", Sections.AMDAHL),
  NO_LIMIT(
      "no-limit",
      "With enough workers it gets as fast as I like.",
      "However many there are, the serial part is left: that alone sets the limit.",
      Sections.AMDAHL),
  LARGE_IS_NOT_ENDLESS(
      "large-is-not-endless",
      "The largest number that I can write down is as good as no end.",
      "A limit is not a very large case: ask what is left of the time when the share of the rest"
          + " has shrunk to nothing.",
      Sections.AMDAHL),
  NAN_IS_IN_RANGE(
      "nan-is-in-range",
      "What is neither less than 0 nor more than 1 is a number from 0 to 1.",
      "Every comparison with NaN is false: refuse what is not known to be right, !(x >= 0 && x <="
          + " 1).",
      Sections.AMDAHL);

  private final Told told;

  ParallelismBelief(String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.empty());
  }

  @Override
  public Told told() {
    return told;
  }

  private static final class Sections {
    static final Section DEAL = in("Deal it out fairly");
    static final Section SPAN = in("What must wait: work and span");
    static final Section GAIN = in("What it gains: speed, utilisation, scalability");
    static final Section AMDAHL = in("Amdahl's law, with your numbers");
    static final Section NOT = in("When not");

    private static Section in(String heading) {
      return new Section("01-parallelism", heading);
    }
  }
}
