package kit.belief;

/**
 * What is believed where the tests of several lessons find the mistake: written once, because no
 * lesson's tests can name those of another.
 */
public enum CommonBelief implements Misconception {
  ROUNDED_UP(
      "rounded-up",
      "With the share rounded up for everybody it is done as early as can be, so all is well.",
      "Rounded up, everybody surely gets enough, and it is done no later.",
      "It is done no later, true. But the last one gets far less than he could, and sometimes"
          + " nothing: more people are called than are needed.",
      "It is done no later for that, but somebody gets far less than the others, or nothing: let no"
          + " two shares differ by more than one.",
      Sections.PARALLELISM_DEAL),
  WHOLE_NUMBER_DIVISION(
      "whole-number-division",
      "Assigned to a double, a quotient keeps its fraction.",
      "The result goes into a `double`, so it is one.",
      "The division comes first, on whole numbers, and the fraction is gone before anything is"
          + " assigned.",
      "One whole number divided by another drops the fraction before anybody sees it: make one of"
          + " them a double first.",
      Sections.PARALLELISM_GAIN),
  TIME_FOR_SPEED_UP(
      "time-for-speed-up",
      "The speed-up is the new time divided by the old.",
      "New and old are easily confused, and 0.32 is a number as well.",
      "Speed-up answers \"how many times as fast?\". More than 1 is faster.",
      "Speed-up says how many times as fast: the old time divided by the new.",
      Sections.PARALLELISM_GAIN),
  SERIAL_SHARED_OUT(
      "serial-shared-out",
      "The fraction in the formula is the part that gets faster.",
      "In most formulas the fraction is the part that something happens to.",
      "In Amdahl's law *s* is the part to which nothing happens.",
      "The serial part stays as it is, and the rest is divided by the workers: not the other way"
          + " round.",
      Sections.PARALLELISM_AMDAHL),
  PERCENT(
      "percent",
      "A share is a percentage.",
      "People say \"ten per cent\", and 10 is a number.",
      "Formulas want shares: a tenth is 0.1. With 10 for a tenth they give nonsense, or a negative"
          + " speed-up.",
      "A tenth is 0.1 here, not 10.",
      Sections.PARALLELISM_AMDAHL),
  NOTHING_TO_DO(
      "nothing-to-do",
      "There is always something to do.",
      "Nobody calls it with an empty list, until somebody does.",
      "An empty list is an ordinary list. A pool of `items.size()` threads is then a pool of none,"
          + " and that throws.",
      "Nothing to do is an ordinary case: no items, no results, no harm.",
      Sections.POOL_WORKERS),
  COMPLETION_ORDER(
      "completion-order",
      "Results arrive in the order in which I started the tasks.",
      "On a quiet machine short tasks do finish in the order in which they were begun.",
      "Each thread runs when the system lets it. What finishes first is not what was begun first: a"
          + " result has to be kept with the place of its item, and not in the order in which it"
          + " came.",
      "Tasks finish in any order: keep each result with the place of its item.",
      Sections.POOL_ORDER),
  FAILURE_SWALLOWED(
      "failure-swallowed",
      "If a task fails I will hear of it by itself.",
      "An exception in a main program is printed with its stack; why should it not be in a task?",
      "A pool catches what a task throws and puts it into the task's `Future`. If nobody asks the"
          + " future, nobody hears of it. And whoever is told needs the cause, not only that"
          + " something went wrong.",
      "A failure does not come out by itself: a pool keeps it in the task's Future until someone"
          + " asks, and a thread of your own ends with it. Let it out, with its cause.",
      Sections.POOL_ERRORS),
  ERROR_IS_NO_FAILURE(
      "error-is-missed",
      "catch (Exception e) catches whatever may be thrown.",
      "What is thrown is called an exception, and `Exception` sounds like all of them.",
      "`AssertionError`, `StackOverflowError` and `OutOfMemoryError` are `Error`s, and no"
          + " `Exception`s. A `Future` keeps them all; a `catch` of your own has to name"
          + " `Throwable`.",
      "An Error is no Exception, and a task may throw one: catch Throwable where a failure must be"
          + " noticed.",
      Sections.POOL_ERRORS),
  FAILURE_REWRAPPED(
      "failure-rewrapped",
      "Any exception will do, as long as one comes out.",
      "The program stops and there is a stack trace: who needs more?",
      "The caller has a `catch` for what was promised, and asks for the cause. A"
          + " `CompletionException`, the bare exception, or one wrapped in another passes by that"
          + " `catch`, or has the wrong cause.",
      "Callers look where they were told to: throw an ExecutionException whose cause is what was"
          + " thrown, neither bare nor wrapped twice.",
      Sections.POOL_ERRORS),
  INTERRUPT_SWALLOWED(
      "interrupt-swallowed",
      "InterruptedException is noise that I have to catch.",
      "The compiler demands a `catch`, and an empty one makes it content.",
      "An interrupt is somebody's request to stop. It is told once: whoever catches"
          + " `InterruptedException` has to pass it on, or to stop and set the flag again, else the"
          + " request is lost.",
      "An interrupt is a request to stop: tell your caller, by InterruptedException or, where you"
          + " may not throw it, by setting the flag again.",
      Sections.POOL_ERRORS),
  NOT_YOURS_TO_CLOSE(
      "not-yours-to-close",
      "Whoever uses something last closes it.",
      "Tidying up is good manners.",
      "Whoever opened it may want to use it again. Close what you opened, and nothing else.",
      "Close what you opened and nothing else: these workers belong to your caller.",
      Sections.POOL_CLOSE),
  KEPT_BETWEEN_CALLS(
      "kept-between-calls",
      "Each call finds the static variables as they were in the beginning.",
      "In the first call that is so, and many programs are called once.",
      "The second call finds the counter at its end, the pool closed, the list full. And two calls"
          + " at the same time share them.",
      "A static variable is there once, and keeps what the last call left in it: make what belongs"
          + " to a call in the call.",
      Sections.POOL_CLOSE),
  LAST_CHUNK_LOST(
      "last-chunk-lost",
      "The number of chunks is items divided by chunk.",
      "Numbers in examples come out even.",
      "`items / chunk` rounds down. Seven items in chunks of three are three chunks, the last one"
          + " short.",
      "Whole-number division rounds down: the last chunk may be shorter, but it is there.",
      Sections.POOL_PROCESSES),
  LOCK_KEPT(
      "lock-kept",
      "When my method is over, so is its lock.",
      "At the end of a `synchronized` block the lock is free again.",
      "Only there. `lock()` keeps it until `unlock()`, and an exception in between skips that line"
          + " unless it stands in `finally`.",
      "A lock that you take by hand you also give back by hand: unlock in finally.",
      Sections.DEPENDENCY_LOCK),
  REPAIRED_AFTERWARDS(
      "repaired-afterwards",
      "I may act first, and put it right if it was wrong.",
      "It is right in the end.",
      "Others look before the end. They see a balance that never was, and act on it.",
      "What you put right later, others have seen meanwhile: check and act in one step.",
      Sections.DEPENDENCY_INTERLEAVING),
  ONE_SCRATCH_FOR_ALL(
      "one-scratch-for-all",
      "What was a good working space for one thread is a good one for many.",
      "The sequential program used it, piece after piece, and was right.",
      "One thread does one piece of work at a time. Several threads do several, and each overwrites"
          + " what another one has put there.",
      "Tasks that run at the same time must not write to the same place: give each task a working"
          + " space of its own, such as an array of its own, or its own part of one.",
      Sections.FORKJOIN_REGULAR),
  MEAN_OF_MEANS(
      "mean-of-means",
      "The mean of two parts is the mean of their means.",
      "It is true if both parts are of the same size.",
      "Otherwise a small part counts as much as a large one, and the place of the cut decides the"
          + " result.",
      "A mean can't be combined without knowing of how many numbers it is: keep sum and count, and"
          + " divide at the end.",
      Sections.FORKJOIN_LAWS),
  INTERRUPTED_IS_FAILED(
      "interrupted-is-failed",
      "A call that throws an exception has failed.",
      "An InterruptedException is an exception like any other.",
      "The call threw it because you interrupted it. The reason was another one: the time was up.",
      "What a call throws because you interrupted it is no failure of the call: remember what"
          + " happened first, and report that.",
      Sections.FORKJOIN_CALLS),
  INTERRUPT_COMES_IN_TIME(
      "interrupt-comes-in-time",
      "I interrupt a thread while it waits, so the interrupt ends this wait.",
      "I look first, and then I interrupt it at once.",
      "Between the look and the interrupt the thread goes on. The interrupt then hits whatever it"
          + " does next, and that may be your caller's code.",
      "An interrupt may come late, when your caller already does something else: let the end of the"
          + " time put an event into a queue, or complete a future, and wait for that.",
      Sections.FORKJOIN_CALLS),
  ANY_NUMBER_OF_PARTIES(
      "any-number-of-parties",
      "A phaser takes as many parties as I register.",
      "`register` has no parameter, and nothing says how often it may be called.",
      "A `Phaser` keeps the number of its parties in sixteen bits. At 65,535 parties, the next"
          + " `register` throws an `IllegalStateException`.",
      "A Phaser has at most 65,535 parties at a time: count in something larger, such as a"
          + " CountDownLatch or an AtomicLong, or wait for a future of each task.",
      Sections.COORDINATION_PHASES);

  private final Details details;

  CommonBelief(String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section PARALLELISM_DEAL = new Section("01-parallelism", "Deal it out fairly");
    static final Section PARALLELISM_GAIN =
        new Section("01-parallelism", "What it gains: speed, utilisation, scalability");
    static final Section PARALLELISM_AMDAHL =
        new Section("01-parallelism", "Amdahl's law, with your numbers");
    static final Section POOL_WORKERS = new Section("03-pools", "How many workers?");
    static final Section POOL_ORDER =
        new Section("03-pools", "Order: as you asked, not as they finish");
    static final Section POOL_ERRORS = new Section("03-pools", "Errors come out when you ask");
    static final Section POOL_CLOSE = new Section("03-pools", "Close what you open");
    static final Section POOL_PROCESSES = new Section("03-pools", "A pool of processes");
    static final Section DEPENDENCY_LOCK =
        new Section("04-dependencies", "One lock for one piece of data");
    static final Section DEPENDENCY_INTERLEAVING =
        new Section("04-dependencies", "No race, and still wrong");
    static final Section FORKJOIN_REGULAR = new Section("08-forkjoin", "Split, work, combine");
    static final Section FORKJOIN_LAWS =
        new Section("08-forkjoin", "What makes a reduction lawful");
    static final Section FORKJOIN_CALLS =
        new Section("08-forkjoin", "Gatherers, and many calls at a time");
    static final Section COORDINATION_PHASES =
        new Section("11-coordination", "Phases: latch, barrier, phaser");
  }
}
