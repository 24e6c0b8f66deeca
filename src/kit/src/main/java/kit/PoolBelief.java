package kit;

import java.util.Optional;

/** What is believed about pools and the work that is given to them. */
public enum PoolBelief implements Misconception {
  WAITS_IN_THE_LOOP(
      "waits-in-the-loop",
      "I submit each task to a pool and ask for its result, so the tasks run in parallel.",
      "Start them all, keep the futures, then wait.",
      Sections.LAUNCH),
  RUNS_ON_YOUR_THREAD(
      "runs-on-your-thread",
      "Calling a task, or a thread's run(), makes it run somewhere else.",
      "A task that you call runs on your own thread, one after the other: hand it to a pool or"
          + " start a thread.",
      Sections.LAUNCH),
  ONE_BIG_LOCK(
      "one-big-lock",
      "A lock round all of the work makes parallel code safe, and it stays parallel.",
      "A lock round the whole task lets one in at a time: lock what is shared, not the work.",
      Sections.LAUNCH),
  WORK_REPEATED(
      "work-repeated",
      "Submitting or calling a task again only fetches its result.",
      "Each submit, invokeAll or call does the work once more: hand each task over once, and take"
          + " the result from there.",
      Sections.LAUNCH),
  TOO_FEW_WORKERS(
      "too-few-workers",
      "The pool will find as many threads as it takes.",
      "A pool has the threads that you ask for and no more: ask for as many as shall work at once.",
      Sections.WORKERS),
  COMMON_POOL(
      "common-pool",
      "A parallel stream takes as many threads as I need.",
      "The common pool has as many threads as the machine has processors, or fewer, whatever you"
          + " need: make a pool with as many as shall work at once.",
      Sections.WORKERS),
  TOO_MANY_AT_ONCE(
      "too-many-at-once",
      "More threads are faster, so the more the better.",
      "A bound is part of the promise: let no more than that work at once.",
      Sections.WORKERS),
  NOTHING_TO_DO(
      "nothing-to-do",
      "There is always something to do.",
      "Nothing to do is an ordinary case: no items, no results, no harm.",
      Sections.WORKERS),
  NONSENSE_ACCEPTED(
      "nonsense-accepted",
      "Nobody asks for a pool without workers.",
      "Look at what you are given before you begin: refuse a number that can't be right with an"
          + " IllegalArgumentException.",
      Sections.WORKERS),
  BUSY_WAITING(
      "busy-waiting",
      "To wait is to ask again and again until it is done.",
      "Wait with a call that sleeps until there is news: get, join, take, await.",
      Sections.LAUNCH),
  COMPLETION_ORDER(
      "completion-order",
      "Results arrive in the order in which I started the tasks.",
      "Tasks finish in any order: keep each result with the place of its item.",
      Sections.ORDER),
  EQUAL_IS_THE_SAME(
      "equal-items-share",
      "Equal items have the same result, so one result will do for all of them.",
      "An item is known by its place, not by its value: keep a result for each place.",
      Sections.ORDER),
  NULL_HAS_NO_PLACE(
      "null-has-no-place",
      "Every collection takes every value.",
      "Some take no null (List.of, List.copyOf, ConcurrentHashMap, the queues): keep results in an"
          + " ArrayList or an array.",
      Sections.ORDER),
  FAILURE_SWALLOWED(
      "failure-swallowed",
      "If a task fails I will hear of it by itself.",
      "A failure waits in its Future until someone asks: let it out, with its cause.",
      Sections.ERRORS),
  FAILURE_REWRAPPED(
      "failure-rewrapped",
      "Any exception will do, as long as one comes out.",
      "Callers look where they were told to: throw an ExecutionException whose cause is what was"
          + " thrown, neither bare nor wrapped twice.",
      Sections.ERRORS),
  ERROR_IS_NO_FAILURE(
      "error-is-missed",
      "catch (Exception e) catches whatever may be thrown.",
      "An Error is no Exception, and a task may throw one: catch Throwable where a failure must be"
          + " noticed.",
      Sections.ERRORS),
  FAILURE_LEAVES_WAITING(
      "failure-leaves-waiting",
      "The line after the task is reached in any case.",
      "A task that throws skips the lines that follow: what others wait for belongs in finally.",
      Sections.ERRORS),
  INTERRUPT_SWALLOWED(
      "interrupt-swallowed",
      "InterruptedException is noise that I have to catch.",
      "An interrupt is a request to stop: tell your caller, by InterruptedException or, where you"
          + " may not throw it, by setting the flag again.",
      Sections.ERRORS),
  INTERRUPT_NOT_HANDED_ON(
      "interrupt-not-handed-on",
      "Who interrupts me interrupts what I have started.",
      "An interrupt reaches one thread and no other: hand it on to the tasks at work (shutdownNow,"
          + " cancel(true)) before you leave.",
      Sections.ERRORS),
  GOES_ON_AFTER_FAILURE(
      "goes-on-after-failure",
      "What has been begun must be brought to an end, whatever happened.",
      "Nobody will get the result any more: once it has failed, hand out no further work.",
      Sections.ERRORS),
  FIRST_FINISHED(
      "first-finished",
      "The first one that finishes is the one I want.",
      "To finish is not to succeed: go on waiting until one has a result, or all have failed.",
      Sections.FIRST),
  LOSERS_RUN_ON(
      "losers-run-on",
      "When I have my answer, the others stop by themselves.",
      "Nobody stops work that nobody cancels: cancel the losers when you have your answer.",
      Sections.FIRST),
  WAITS_FOR_ALL(
      "waits-for-all",
      "To find the first answer I have to collect them all.",
      "Take the answers as they come, and stop at the first good one.",
      Sections.FIRST),
  FAILURE_AS_NULL(
      "failure-as-null",
      "When there is no result, null says so.",
      "Null hides why: when all have failed, throw, with one of the failures as the cause.",
      Sections.FIRST),
  ONE_WILL_SUCCEED(
      "one-will-succeed",
      "One of the attempts will have an answer.",
      "All of them may fail: count the failures, and throw when nobody is left to wait for.",
      Sections.FIRST),
  NULL_IS_NO_ANSWER(
      "null-is-no-answer",
      "As long as it is null, there is no answer yet.",
      "null may be an answer: keep in a variable of its own whether there is one.",
      Sections.FIRST),
  POOL_LEFT_OPEN(
      "pool-left-open",
      "When my method returns, the pool goes away.",
      "A pool keeps its threads until you close it: open it in try (...), or call shutdown.",
      Sections.CLOSE),
  WORK_LEFT_RUNNING(
      "work-left-running",
      "What I started is over when my method returns.",
      "Work goes on until it ends or is cancelled: see that it has ended before you return.",
      Sections.CLOSE),
  UNBOUNDED_QUEUE(
      "unbounded-queue",
      "A pool of four threads takes on only as much as four threads can do.",
      "The number of threads bounds the work that is done, not the work that waits: bound the"
          + " queue as well.",
      Sections.QUEUE),
  WORK_DROPPED(
      "work-dropped",
      "What I submit will be done.",
      "When the queue is full, slow the caller down: never throw its work away.",
      Sections.QUEUE),
  WORK_REFUSED(
      "work-refused",
      "If the pool is full, an exception is the way to say so.",
      "An exception leaves the caller with work that nobody does: make the caller wait, or do it.",
      Sections.QUEUE),
  SLOWED_TOO_EARLY(
      "slowed-too-early",
      "The safest pool makes every caller wait.",
      "The queue is there to take up the slack: the caller waits only when it is full.",
      Sections.QUEUE),
  SLOT_NOT_GIVEN_BACK(
      "slot-not-given-back",
      "A permit goes back when the task is over, whatever happens.",
      "What a task takes it must give back in finally, or the pool runs dry.",
      Sections.QUEUE),
  GIVES_UP_WAITING(
      "gives-up-waiting",
      "Nobody waits for ever: what is not done after a while never will be.",
      "Nobody knows how long work takes: wait without a time limit, or go on waiting when it has"
          + " run out.",
      Sections.CLOSE),
  THREAD_LOST(
      "thread-lost",
      "The threads that I have started live as long as the pool.",
      "What a task throws ends the thread that runs it, unless something catches it: catch it round"
          + " each task.",
      Sections.QUEUE),
  REFUSED_BUT_DONE(
      "refused-but-done",
      "An exception only says that something was amiss.",
      "Whoever gets the exception takes the task back: then it must not be done here as well.",
      Sections.QUEUE),
  CLOSED_BEFORE_DONE(
      "closed-before-done",
      "Closing a pool only stops what is of no more use.",
      "Work that was taken on is a promise: finish it, then close.",
      Sections.CLOSE),
  THREADS_NOT_TOLD(
      "threads-not-told",
      "A thread that waits for work notices by itself that there is none any more.",
      "Whoever waits in take knows nothing of close: tell each thread to end, by an end mark for"
          + " each or by an interrupt.",
      Sections.CLOSE),
  OPEN_AFTER_CLOSE(
      "open-after-close",
      "After close nobody comes any more.",
      "A closed pool has nobody left for the work: refuse it with a RejectedExecutionException.",
      Sections.CLOSE),
  KEPT_BETWEEN_CALLS(
      "kept-between-calls",
      "Each call finds the static variables as they were in the beginning.",
      "A static variable is there once, and keeps what the last call left in it: make what belongs"
          + " to a call in the call.",
      Sections.CLOSE),
  NOT_YOURS_TO_CLOSE(
      "not-yours-to-close",
      "Whoever uses something last closes it.",
      "Close what you opened and nothing else: these workers belong to your caller.",
      Sections.CLOSE),
  CLOSED_TWICE(
      "closed-twice",
      "close is called once.",
      "close may come from you and then from try (...) as well: let the second one do nothing.",
      Sections.CLOSE),
  WRONG_CHUNKS(
      "wrong-chunks",
      "How the items are cut up is only a matter of speed.",
      "Cut at every `chunk` items, and let the last piece be shorter: each item in one piece.",
      Sections.PROCESSES),
  LAST_CHUNK_LOST(
      "last-chunk-lost",
      "The number of chunks is items divided by chunk.",
      "Whole-number division rounds down: the last chunk may be shorter, but it is there.",
      Sections.PROCESSES),
  SUM_OVERFLOWS(
      "sum-overflows",
      "The sum or product of two ints is an int, so it fits.",
      "Above 2,147,483,647 an int goes on below zero: use Math.ceilDiv, compare with what is left,"
          + " or compute in long.",
      Sections.PROCESSES),
  INPUT_OVERWRITTEN(
      "input-overwritten",
      "The array that I was given is mine to use.",
      "What you are given to read stays as it is: the answers go to an array of your own.",
      Sections.PROCESSES),
  ONE_WORKER_DOES_ALL(
      "one-worker-does-all",
      "The system shares out the work among the workers that I have.",
      "Nobody shares it out but you: see that every worker gets a chunk before you wait.",
      Sections.PROCESSES),
  LOOP_NOT_SHARED(
      "loop-not-shared",
      "Threads that run the same loop share its work.",
      "A loop with a counter of its own does everything: let all of them take their numbers from"
          + " one counter.",
      Sections.PROCESSES),
  DEALT_IN_ADVANCE(
      "dealt-in-advance",
      "Equal shares take equal time.",
      "Let whoever is free take the next chunk: then a slow worker delays only its own.",
      Sections.PROCESSES),
  TWO_IN_FLIGHT(
      "two-in-flight",
      "A worker can be sent the next chunk while it is still busy.",
      "One chunk, one answer, then the next: two conversations on one pipe get mixed up.",
      Sections.PROCESSES),
  CHUNK_LOST(
      "chunk-lost",
      "If a worker dies, its work is lost and that cannot be helped.",
      "You still have the items: give the dead worker's chunk to another.",
      Sections.DEATH),
  ASKS_THE_DEAD(
      "asks-the-dead",
      "A worker that failed once will do better next time.",
      "A process that has died stays dead: take it off the list, and stop when none is left.",
      Sections.DEATH),
  DEATH_NOT_COUNTED(
      "death-not-counted",
      "For every chunk that is out an answer will come.",
      "The dead send no answer: whatever you count as under way must go down by a death as well.",
      Sections.DEATH),
  DONE_TWICE(
      "done-twice",
      "Doing a chunk again can do no harm.",
      "Give out again only what came back unfinished, and write each result to its own place.",
      Sections.DEATH),
  FAILURE_RETRIED(
      "failure-retried",
      "Every failure is worth another try.",
      "What has thrown once will throw again: report it. Only a worker's death is a reason to try"
          + " elsewhere.",
      Sections.DEATH);

  private final Told told;

  PoolBelief(String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.empty());
  }

  @Override
  public Told told() {
    return told;
  }

  private static final class Sections {
    static final Section LAUNCH = in("Launch all, then wait");
    static final Section WORKERS = in("How many workers?");
    static final Section ORDER = in("Order: as you asked, not as they finish");
    static final Section ERRORS = in("Errors come out when you ask");
    static final Section FIRST = in("First good answer wins");
    static final Section QUEUE = in("The queue in front");
    static final Section CLOSE = in("Close what you open");
    static final Section PROCESSES = in("A pool of processes");
    static final Section DEATH = in("When a worker dies");

    private static Section in(String heading) {
      return new Section("03-pools", heading);
    }
  }
}
