package parallelism.scenes;

import kit.belief.Misconception;

/** What is believed about what can be done at once and what that gains. */
public enum ParallelismBelief implements Misconception {
  REMAINDER_LOST(
      "remainder-lost",
      "Twelve by four is three each, and so it goes for any number.",
      "The first numbers anybody tries divide evenly.",
      "`10 / 4` is 2, and two pieces stay in the box. What whole-number division leaves over is"
          + " work too, and somebody must get it.",
      "Together the shares must come to all the pieces.",
      Sections.DEAL),
  FRACTION_CUT_OFF(
      "fraction-cut-off",
      "A share with its fraction is exact, so the bounds are too.",
      "The fraction is only a little off.",
      "A little less than 3, cut off, is 2. A third or a tenth has no exact `double`, so a bound"
          + " that should be whole may come out a hair below it.",
      "A double has not every fraction: what should be 3 may be a little less, and cut off it is 2."
          + " Compute the bounds in whole numbers.",
      Sections.DEAL),
  ONE_SHARE_TOO_MANY(
      "one-share-too-many",
      "What is left over makes a share of its own.",
      "The remainder is a thing of its own, so it gets a place of its own.",
      "There is no further worker to take that share. It waits until somebody is done, or is never"
          + " done.",
      "Nobody is there to take a further share: spread what is left over the workers you have.",
      Sections.DEAL),
  UNEVEN_SHARES(
      "uneven-shares",
      "It does not matter who gets what is left over.",
      "Everything is dealt, and nothing is left: what more is there?",
      "All is done when the largest share is. If one has twice as much as the others, the others"
          + " stand idle for half of the time.",
      "All is done only when the largest share is, and the others stand idle meanwhile: let no two"
          + " shares differ by more than one.",
      Sections.DEAL),
  BEYOND_THE_END(
      "beyond-the-end",
      "With the share rounded up everybody gets enough.",
      "Rounding up makes sure that nothing is left over.",
      "Then there is less than nothing left: the last share ends beyond the last piece, or begins"
          + " there.",
      "Rounded up for everybody, the shares come to more than there is: only as many workers get"
          + " one piece more as pieces are left over.",
      Sections.DEAL),
  DEALT_TWICE(
      "dealt-twice",
      "Where one range ends and the next begins both may have the piece between them.",
      "At a border both sides look right.",
      "A piece that is in two ranges is done twice, and counted twice.",
      "Each range begins where the one before it ends, so that no piece is in two of them.",
      Sections.DEAL),
  END_INCLUDED(
      "end-included",
      "The range from 0 to 2 has the pieces 0, 1 and 2.",
      "In everyday language \"from 0 to 2\" includes the 2.",
      "Programs mostly mean up to, and not including. It spares many a `+ 1`: the length is `to -"
          + " from`, and one range ends where the next begins.",
      "The end of a Range does not belong to it: so the end of one is the beginning of the next.",
      Sections.DEAL),
  LENGTH_FOR_END(
      "length-for-end",
      "A Range is where it begins and how many pieces it has.",
      "Many methods take where it begins and how long it is.",
      "A `Range` says where it begins and where it ends, as `substring` and `subList` do.",
      "The second number of a Range is where it ends, not how many there are: new Range(3, 6) has"
          + " three pieces.",
      Sections.DEAL),
  WORKER_WITHOUT_WORK(
      "worker-without-work",
      "There is always at least one piece for each worker.",
      "Examples have more data than workers.",
      "Small jobs come as well. A worker without work is no error, but a range without pieces is"
          + " one that nobody asked for.",
      "With more workers than pieces some get none: make no more ranges than there are pieces.",
      Sections.DEAL),
  KEPT_FROM_CALL_TO_CALL(
      "kept-from-call-to-call",
      "A list or a map can be made once, and every call may use it.",
      "A static field is a handy place for what is worked out on the way.",
      "The next call finds what the last one has left there. Each call needs a place of its own.",
      "A static field is there once, for all calls: let each call make a list or a map of its own.",
      Sections.DEAL),
  TOO_BIG_FOR_INT(
      "too-big-for-int",
      "What is right for small numbers is right for large ones.",
      "The formula is right; mathematics doesn't know how long an `int` is.",
      "Java's `int` wraps round at 2,147,483,647 and says nothing. The middle of a computation may"
          + " be too large though its result is small.",
      "An int wraps round beyond 2,147,483,647 without a word, and a float keeps only some seven"
          + " digits, a double sixteen: compute with long, or so that nothing on the way grows too"
          + " large.",
      Sections.DEAL),
  PIECE_BY_PIECE(
      "piece-by-piece",
      "To deal the pieces I have to go through them.",
      "It is right, so it does not matter how long it takes.",
      "A range is two numbers. To work these out takes as many steps as there are workers, not as"
          + " many as there are pieces: that is the point of dealing out ranges.",
      "Two numbers make a range, however many pieces are in it: compute where it begins and ends.",
      Sections.DEAL),
  NOTHING_TO_SHARE(
      "nothing-to-share",
      "There is always something to do.",
      "An empty job looks like somebody's mistake.",
      "It is an ordinary case at the edge, and programs meet it daily: an empty list, a plan"
          + " without steps. It has an answer, if you think of one.",
      "Nothing to do is an ordinary case: it has an answer of its own, and is no error.",
      Sections.NOT),
  LONGEST_STEP(
      "longest-step",
      "With enough workers the longest step alone decides.",
      "One step is the longest, and nobody can be quicker than that.",
      "True, and not enough: the longest step may have to wait for others, and others may have to"
          + " wait for it. The longest *chain* is what nobody can be quicker than.",
      "The longest step may have to wait for others: the span is the longest chain.",
      Sections.SPAN),
  WIDEST_LEVEL(
      "widest-level",
      "The span is where there is most to do at the same time.",
      "Where most happens at once, there must be the most to do.",
      "What can be done at once takes as long as its longest step. Width is a matter for the number"
          + " of workers, and not of the span.",
      "What can be done at the same time takes no longer than its longest step: the span is the"
          + " longest chain.",
      Sections.SPAN),
  LEVEL_BY_LEVEL(
      "level-by-level",
      "Everybody finishes a level before anybody begins the next.",
      "Drawn on paper, a plan has levels, and one thinks in rounds.",
      "No step waits for its level. It waits for its own needs, and may begin while others of the"
          + " level before are still at work.",
      "A step begins as soon as its own needs are done: it waits for nobody else.",
      Sections.SPAN),
  COUNTS_STEPS(
      "counts-steps",
      "The chain with the most steps takes longest.",
      "More steps, more time.",
      "Only if all cost the same. Two long steps may take longer than five short ones.",
      "Steps differ in cost: a short chain of long steps may take longer than a long chain of short"
          + " ones.",
      Sections.SPAN),
  ADDS_UP_NEEDS(
      "adds-up-needs",
      "A step that needs several others waits for one after the other.",
      "What a step needs has to be done first, all of it.",
      "It has to be done first, but not one after the other. Needs that don't need each other are"
          + " done side by side, and the step waits for the last.",
      "Needs that do not need each other are done at the same time: a step waits for the last of"
          + " them, not for their sum.",
      Sections.SPAN),
  FOLLOWS_THE_DEAREST(
      "follows-the-dearest",
      "The need that costs most is the one to wait for.",
      "Going along the biggest item is how one finds the biggest sum.",
      "The biggest next to you may have little behind it. What counts is when a need is done, and"
          + " not what it costs itself.",
      "A cheap need may have a long chain behind it: compare when the needs are done, not what they"
          + " cost themselves.",
      Sections.SPAN),
  ONE_STEP_BACK(
      "one-step-back",
      "A step waits for its needs, so that is as far as I have to look.",
      "Needs are written next to the step, and those are all that one sees.",
      "Each need has needs of its own. The chain goes back to a step that needs nothing.",
      "The needs have needs too: follow the chain to its beginning.",
      Sections.SPAN),
  ONE_LAST_STEP(
      "one-last-step",
      "A plan has one last step, and when that is done all is done.",
      "Plans in books end in one box.",
      "Nothing says so. A plan may have several ends, and is over at the last of them.",
      "Several steps may have nobody behind them: the plan is over when the last of them is done.",
      Sections.SPAN),
  MAP_IN_ORDER(
      "map-in-order",
      "The steps stand in the map in the order in which they can be done.",
      "Printed, the map stood in the right order.",
      "`HashMap` promises no order, and `Map.of` even changes it from run to run. Only the needs"
          + " say what comes first.",
      "A map promises no order: follow the needs from step to step.",
      Sections.SPAN),
  SHARED_STEP_TWICE(
      "shared-step-twice",
      "A step that two others need is done twice.",
      "Going through all chains and adding up gives a sum.",
      "A step that two chains share is in that sum twice, and is done once.",
      "Each step is done once, however many need it: the work is the sum over the steps.",
      Sections.SPAN),
  EVERY_WAY_ANEW(
      "every-way-anew",
      "To find the longest chain one has to walk along every chain.",
      "A recursion from step to step is short and right.",
      "It is right, and goes along every chain. A plan of some dozen layers has more chains than"
          + " anybody can count. Keep what you have worked out for a step.",
      "Chains share their steps, so there are far more chains than steps: work out once when a step"
          + " is done, and keep it.",
      Sections.SPAN),
  ASKED_WHILE_IT_COMPUTES(
      "asked-while-it-computes",
      "The function that I give to computeIfAbsent may use the map as well.",
      "`computeIfAbsent` is made for what is worked out once and kept.",
      "It is, as long as the function leaves the map alone. One that calls itself changes the map"
          + " in the middle of its own change; `HashMap` notices it now and then, and throws.",
      "A map must not be changed while it computes a value: look with get, work the value out, then"
          + " put it.",
      Sections.SPAN),
  CIRCLE_NOT_NOTICED(
      "circle-not-noticed",
      "Every plan can be carried out.",
      "Nobody makes such a plan.",
      "Somebody does, and the program runs in circles or fills the stack. In a circle each waits"
          + " for another, and none can begin.",
      "In a circle each step waits for another, so none can begin: notice it, and throw"
          + " IllegalArgumentException.",
      Sections.SPAN),
  CIRCLE_COMES_BACK_TO_ITS_START(
      "circle-comes-back-to-its-start",
      "If I go in a circle, I come back to the step that I began with.",
      "A circle has no beginning, so I may begin anywhere in it.",
      "In it, yes. But you may begin outside, at a step that only leads into the circle; then you"
          + " go round for ever and never meet that step again.",
      "A step may lead into a circle without being in it: look out for all the steps that you are"
          + " in the middle of.",
      Sections.SPAN),
  SHARED_NEED_A_CIRCLE(
      "shared-need-a-circle",
      "If I come to a step for the second time, I have gone in a circle.",
      "A mark \"seen before\" finds circles.",
      "It also finds a step that two others need. It is a circle only if the step is met on the way"
          + " to itself.",
      "Two steps may need the same third one: it is a circle only if a step is met again on the way"
          + " to itself.",
      Sections.SPAN),
  NEEDS_CHANGED(
      "needs-changed",
      "The map that I was given is mine to use up.",
      "Taking away what is done is an elegant way, and the map is at hand.",
      "It is somebody else's map, who may want it later. Take away from a copy.",
      "What you are given to read stays as it is: take away from a copy.",
      Sections.SPAN),
  WORK_GROWS(
      "work-grows",
      "More workers do more in the same time, and that is the speed-up.",
      "More hands do more: that is what they are for.",
      "That is another question (Gustafson's): more work in the same time. Amdahl asks about the"
          + " same work in less time. Say which one you mean.",
      "Here the puzzle stays the same and the time gets shorter: compare the times.",
      Sections.GAIN),
  ALL_IS_SHARED_OUT(
      "all-is-shared-out",
      "Four workers are four times as fast.",
      "Four workers, four times as fast: that is arithmetic.",
      "It is, for the part that can be shared out. The other part takes as long as ever, and weighs"
          + " more the more workers there are.",
      "Only the rest is shared out: the serial part takes as long as ever.",
      Sections.AMDAHL),
  SERIAL_FOR_NOTHING(
      "serial-for-nothing",
      "What can't be shared out has no part in the speed-up.",
      "The serial part can't be sped up, so one leaves it out.",
      "It can't be sped up, but it takes time. The whole is both parts.",
      "The serial part takes its time as well: the whole time is that part plus the share of the"
          + " rest.",
      Sections.AMDAHL),
  PARENTHESES_LEFT_OUT(
      "parentheses-left-out",
      "What belongs together is computed together.",
      "It reads well: serial, plus one minus serial by workers.",
      "Java divides before it adds or subtracts, as mathematics does. In print a fraction bar holds"
          + " together what stands above and below it; in a line of code only parentheses do.",
      "Java divides before it adds and subtracts: put parentheses round (1 - serial), and round the"
          + " whole time.",
      Sections.AMDAHL),
  THIS_MACHINE(
      "only-this-machine",
      "More workers than there are processors count for nothing.",
      "More workers than this machine has processors can't be had.",
      "A formula asks what so many workers would gain, whatever this machine has. And a result that"
          + " differs from machine to machine is hard to test.",
      "The formula asks for that many workers, whatever this machine has: let each of them count.",
      Sections.AMDAHL),
  NO_LIMIT(
      "no-limit",
      "With enough workers it gets as fast as I like.",
      "Each further worker does help a little.",
      "A little less each time. What is serial remains, and 1 divided by its share is never"
          + " reached.",
      "However many there are, the serial part is left: that alone sets the limit.",
      Sections.AMDAHL),
  LARGE_IS_NOT_ENDLESS(
      "large-is-not-endless",
      "The largest number that I can write down is as good as no end.",
      "`Integer.MAX_VALUE` is so large that it makes no difference.",
      "It makes one: with nothing serial there is no limit at all, and the result has to say so.",
      "A limit is not a very large case: ask what is left of the time when the share of the rest"
          + " has shrunk to nothing.",
      Sections.AMDAHL),
  NAN_IS_IN_RANGE(
      "nan-is-in-range",
      "What is neither less than 0 nor more than 1 is a number from 0 to 1.",
      "What is neither less than 0 nor more than 1 lies between.",
      "`NaN` is neither, and isn't a number. Ask whether it *is* in the range, and not whether it"
          + " is outside.",
      "Every comparison with NaN is false: refuse what is not known to be right, !(x >= 0 && x <="
          + " 1).",
      Sections.AMDAHL);

  private final Details details;

  ParallelismBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
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
