package pools.scenes;

import kit.belief.Misconception;

/** What is believed about pools and the work that is given to them. */
public enum PoolBelief implements Misconception {
  WORK_REPEATED(
      "work-repeated",
      "Submitting or calling a task again only fetches its result.",
      "`invokeAll` and `submit` both look like ways to get at the results of what is already"
          + " there.",
      "A task does not know that it has been done. Each `submit`, each `invokeAll` and each call"
          + " runs it once more: twice the work, and twice its effects. The result of what was"
          + " handed over is in its `Future`.",
      "Each submit, invokeAll or call does the work once more: hand each task over once, and take"
          + " the result from there.",
      Sections.LAUNCH),
  NONSENSE_ACCEPTED(
      "nonsense-accepted",
      "Nobody asks for a pool without workers.",
      "Nobody would do that on purpose.",
      "Somebody computes the number, and one day it is 0. Unless it is refused at once, it comes"
          + " out later and elsewhere: as a wait for ever, as zeros, as another exception.",
      "Look at what you are given before you begin: refuse a number that can't be right with an"
          + " IllegalArgumentException.",
      Sections.WORKERS),
  EQUAL_IS_THE_SAME(
      "equal-items-share",
      "Equal items have the same result, so one result will do for all of them.",
      "A map from item to result is short, and in mathematics a function gives equal things for"
          + " equal things.",
      "A task may be a question to a server, or a throw of dice. And the position of an item that"
          + " occurs twice cannot be found by its value.",
      "An item is known by its place, not by its value: keep a result for each place.",
      Sections.ORDER),
  NULL_HAS_NO_PLACE(
      "null-has-no-place",
      "Every collection takes every value.",
      "An `ArrayList` takes everything, and it is the first collection that one learns.",
      "`List.of`, `List.copyOf`, `ConcurrentHashMap` and the queues of `java.util.concurrent` throw"
          + " a `NullPointerException`. Where a result may be `null`, it needs another place.",
      "Some take no null (List.of, List.copyOf, ConcurrentHashMap, the queues): keep results in an"
          + " ArrayList or an array.",
      Sections.ORDER),
  FAILURE_LEAVES_WAITING(
      "failure-leaves-waiting",
      "The line after the task is reached in any case.",
      "In a test nothing throws, and the line is reached.",
      "An exception leaves the block at once. The `countDown`, the worker that was to be given"
          + " back, the answer that was to be put into a queue: they never come, and somebody waits"
          + " for them for ever. `finally` is for this.",
      "A task that throws skips the lines that follow: what others wait for belongs in finally.",
      Sections.ERRORS),
  INTERRUPT_NOT_HANDED_ON(
      "interrupt-not-handed-on",
      "Who interrupts me interrupts what I have started.",
      "To the one who pressed the button it is one program, and it was told to stop.",
      "An interrupt reaches the one thread that it was sent to. The tasks that it has started run"
          + " on, for a result that nobody will get, until someone interrupts them as well.",
      "An interrupt reaches one thread and no other: hand it on to the tasks at work (shutdownNow,"
          + " cancel(true)) before you leave.",
      Sections.ERRORS),
  GOES_ON_AFTER_FAILURE(
      "goes-on-after-failure",
      "What has been begun must be brought to an end, whatever happened.",
      "What was begun should be finished; and the loop just goes on by itself.",
      "When the whole has failed, nobody gets the other results. Handing out more work makes the"
          + " caller wait for nothing.",
      "Nobody will get the result any more: once it has failed, hand out no further work.",
      Sections.ERRORS),
  FIRST_FINISHED(
      "first-finished",
      "The first one that finishes is the one I want.",
      "\"First\" is what `anyOf` and the head of a queue give, and in the happy case the first one"
          + " that finishes has succeeded.",
      "A failure is quick. The mirror that is down answers before the one that works. Take results"
          + " as they come until one is good, or all have failed.",
      "To finish is not to succeed: go on waiting until one has a result, or all have failed.",
      Sections.FIRST),
  LOSERS_RUN_ON(
      "losers-run-on",
      "When I have my answer, the others stop by themselves.",
      "The method has returned, so its work must be over.",
      "Nobody tells the others. They go on using the network and the processors until they end by"
          + " themselves. `cancel(true)` or `shutdownNow` interrupts them;"
          + " `CompletableFuture.cancel` doesn't, it only marks the future.",
      "Nobody stops work that nobody cancels: cancel the losers when you have your answer.",
      Sections.FIRST),
  WAITS_FOR_ALL(
      "waits-for-all",
      "To find the first answer I have to collect them all.",
      "`invokeAll` is at hand, and choosing among all the answers is easy.",
      "The slowest attempt then decides how long it takes, and the point of starting several was"
          + " not to depend on the slowest.",
      "Take the answers as they come, and stop at the first good one.",
      Sections.FIRST),
  FAILURE_AS_NULL(
      "failure-as-null",
      "When there is no result, null says so.",
      "`null` is the shortest way to say \"no result\".",
      "It hides why there is none, and it fails later, elsewhere, as a `NullPointerException`. An"
          + " exception with its cause says both what and why.",
      "Null hides why: when all have failed, throw, with one of the failures as the cause.",
      Sections.FIRST),
  ONE_WILL_SUCCEED(
      "one-will-succeed",
      "One of the attempts will have an answer.",
      "There are several, and they are there so that one of them succeeds.",
      "They may all fail: the network is down for each of the mirrors. Whoever waits for an answer"
          + " then waits for ever. Count the failures.",
      "All of them may fail: count the failures, and throw when nobody is left to wait for.",
      Sections.FIRST),
  NULL_IS_NO_ANSWER(
      "null-is-no-answer",
      "As long as it is null, there is no answer yet.",
      "A variable that is `null` until the answer comes looks like a flag for free.",
      "A task may answer `null`. Then the answer is there and is taken for no answer. Whether there"
          + " is one is a fact of its own.",
      "null may be an answer: keep in a variable of its own whether there is one.",
      Sections.FIRST),
  TOLD_BEFORE_IT_IS_THERE(
      "told-before-it-is-there",
      "In which order I store an answer and say that there is one is all the same.",
      "Both lines come in the end, one right after the other.",
      "Between the two lines another thread may run as far as it likes. Whoever is told goes on at"
          + " once, and finds an empty place.",
      "Whoever is told goes on at once: store the answer first, all of it, and say then that it is"
          + " there.",
      Sections.FIRST),
  UNBOUNDED_QUEUE(
      "unbounded-queue",
      "A pool of four threads takes on only as much as four threads can do.",
      "`newFixedThreadPool(4)` names a bound, and it holds: for the threads.",
      "The queue in front of the threads has no end. If work comes faster than it is done, the"
          + " queue eats the memory, and every task waits longer.",
      "The number of threads bounds the work that is done, not the work that waits: bound the queue"
          + " as well.",
      Sections.QUEUE),
  WORK_DROPPED(
      "work-dropped",
      "What I submit will be done.",
      "`DiscardPolicy` and an unheeded `offer` make the trouble go away.",
      "The work goes away with it. When the queue is full, the one who brings more has to slow"
          + " down.",
      "When the queue is full, slow the caller down: never throw its work away.",
      Sections.QUEUE),
  WORK_REFUSED(
      "work-refused",
      "If the pool is full, an exception is the way to say so.",
      "An exception is at least honest: nobody can say that they weren't told.",
      "The caller is left with work in hand and no better plan than to try again. Waiting for room,"
          + " or doing it oneself, is a plan.",
      "An exception leaves the caller with work that nobody does: make the caller wait, or do it.",
      Sections.QUEUE),
  SLOWED_TOO_EARLY(
      "slowed-too-early",
      "The safest pool makes every caller wait.",
      "If callers wait, nothing can pile up; so let them all wait.",
      "The queue is there so that a short rush doesn't stop anybody. The caller waits when it is"
          + " full, not before.",
      "The queue is there to take up the slack: the caller waits only when it is full.",
      Sections.QUEUE),
  SLOT_NOT_GIVEN_BACK(
      "slot-not-given-back",
      "A permit goes back when the task is over, whatever happens.",
      "The line that gives the permit back stands right after the task.",
      "If the task throws, that line isn't reached. Permit by permit the pool runs dry. `finally`"
          + " is for this.",
      "What a task takes it must give back in finally, or the pool runs dry.",
      Sections.QUEUE),
  THREAD_LOST(
      "thread-lost",
      "The threads that I have started live as long as the pool.",
      "Their loop has no end.",
      "An exception that nobody catches ends the loop, and the thread with it. The pool goes on"
          + " with one thread less, and after the last one with none.",
      "What a task throws ends the thread that runs it, unless something catches it: catch it round"
          + " each task.",
      Sections.QUEUE),
  REFUSED_BUT_DONE(
      "refused-but-done",
      "An exception only says that something was amiss.",
      "The task had been put into the queue already, or was done in a `finally`.",
      "An exception says that what was asked for has not been done. The caller will see to it in"
          + " another way, and then it is done twice.",
      "Whoever gets the exception takes the task back: then it must not be done here as well.",
      Sections.QUEUE),
  CLOSED_BEFORE_DONE(
      "closed-before-done",
      "Closing a pool only stops what is of no more use.",
      "Closing ends what is of no more use, and the last line of the program is reached.",
      "What was submitted was promised. `shutdown` without waiting returns too early; `shutdownNow`"
          + " throws the queue away. `close` waits.",
      "Work that was taken on is a promise: finish it, then close.",
      Sections.CLOSE),
  THREADS_NOT_TOLD(
      "threads-not-told",
      "A thread that waits for work notices by itself that there is none any more.",
      "It is plain to everybody who reads the program that no more work will come.",
      "`take` waits for as long as nobody puts something into the queue. One end mark wakes one"
          + " thread. Each of them has to be told.",
      "Whoever waits in take knows nothing of close: tell each thread to end, by an end mark for"
          + " each or by an interrupt.",
      Sections.CLOSE),
  OPEN_AFTER_CLOSE(
      "open-after-close",
      "After close nobody comes any more.",
      "`close` is the last line.",
      "With several threads, somebody always comes a little too late. Their task must not be taken"
          + " on by a pool that has nobody left to do it.",
      "A closed pool has nobody left for the work: refuse it with a RejectedExecutionException.",
      Sections.CLOSE),
  CLOSED_TWICE(
      "closed-twice",
      "close is called once.",
      "A thing is closed at one place.",
      "`try (…)` closes as well, and so may a shutdown hook. `AutoCloseable` asks that a second"
          + " call do no harm.",
      "close may come from you and then from try (...) as well: let the second one do nothing.",
      Sections.CLOSE),
  WRONG_CHUNKS(
      "wrong-chunks",
      "How the items are cut up is only a matter of speed.",
      "Any way of cutting gives the same answers in the end.",
      "The size of a chunk decides how much one message costs and how evenly the work is spread, so"
          + " it is the caller's to choose.",
      "Cut at every `chunk` items, and let the last piece be shorter: each item in one piece.",
      Sections.PROCESSES),
  SUM_OVERFLOWS(
      "sum-overflows",
      "The sum or product of two ints is an int, so it fits.",
      "With all the numbers that one tries it does fit.",
      "`n + chunk - 1` for a chunk of 2,147,483,647 is below zero, and then there are no chunks at"
          + " all. `Math.ceilDiv(n, chunk)` has no such sum; `Math.min(chunk, n - from)` compares"
          + " without adding.",
      "Above 2,147,483,647 an int goes on below zero: use Math.ceilDiv, compare with what is left,"
          + " or compute in long.",
      Sections.PROCESSES),
  INPUT_OVERWRITTEN(
      "input-overwritten",
      "The array that I was given is mine to use.",
      "Writing the answers where the items were saves an array.",
      "The array is the caller's, who may need the items again; and if a chunk has to be done once"
          + " more, its items are gone.",
      "What you are given to read stays as it is: the answers go to an array of your own.",
      Sections.PROCESSES),
  ONE_WORKER_DOES_ALL(
      "one-worker-does-all",
      "The system shares out the work among the workers that I have.",
      "There are four workers, so four work.",
      "A worker works when it is given something. If the loop waits for the first before it looks"
          + " at the second, the first does everything.",
      "Nobody shares it out but you: see that every worker gets a chunk before you wait.",
      Sections.PROCESSES),
  LOOP_NOT_SHARED(
      "loop-not-shared",
      "Threads that run the same loop share its work.",
      "There is one loop in the source, so there is one loop.",
      "Each thread has local variables of its own, the counter among them. So each does everything."
          + " What is to be shared must be one object that all of them use.",
      "A loop with a counter of its own does everything: let all of them take their numbers from"
          + " one counter.",
      Sections.PROCESSES),
  DEALT_IN_ADVANCE(
      "dealt-in-advance",
      "Equal shares take equal time.",
      "Equal shares are fair.",
      "Equal shares take unequal time: one slow worker, and everybody waits for it with nothing to"
          + " do. Let whoever is free take the next piece.",
      "Let whoever is free take the next chunk: then a slow worker delays only its own.",
      Sections.PROCESSES),
  TWO_IN_FLIGHT(
      "two-in-flight",
      "A worker can be sent the next chunk while it is still busy.",
      "A pipe has room; the worker will get to it.",
      "Answers come back without a name on them. Two questions under way at once get each other's"
          + " answers, or both sides wait for each other once the pipes are full.",
      "One chunk, one answer, then the next: two conversations on one pipe get mixed up.",
      Sections.PROCESSES),
  CHUNK_LOST(
      "chunk-lost",
      "If a worker dies, its work is lost and that cannot be helped.",
      "What a dead process had in hand is gone, and who wasn't told can't help it.",
      "The parent still has the items. It only has to remember who has which chunk until the answer"
          + " is there.",
      "You still have the items: give the dead worker's chunk to another.",
      Sections.DEATH),
  ASKS_THE_DEAD(
      "asks-the-dead",
      "A worker that failed once will do better next time.",
      "Try again often helps.",
      "A process that has ended doesn't come back. Asking it again fails for ever, or hangs.",
      "A process that has died stays dead: take it off the list, and stop when none is left.",
      Sections.DEATH),
  DEATH_NOT_COUNTED(
      "death-not-counted",
      "For every chunk that is out an answer will come.",
      "Two numbers, sent and received, and they must become equal.",
      "The dead send no answer. A count of what is out has to go down by a death too, or the last"
          + " wait never ends.",
      "The dead send no answer: whatever you count as under way must go down by a death as well.",
      Sections.DEATH),
  DONE_TWICE(
      "done-twice",
      "Doing a chunk again can do no harm.",
      "Doing it again gives the same answer, so it can't hurt.",
      "It hurts where the answer is added a second time, and where work with an effect is done"
          + " twice. Give out again what came back unfinished, and only that.",
      "Give out again only what came back unfinished, and write each result to its own place.",
      Sections.DEATH),
  FAILURE_RETRIED(
      "failure-retried",
      "Every failure is worth another try.",
      "Robust programs retry.",
      "They retry what may go better next time. A function that throws for this item throws again,"
          + " and the caller waits the longer for the same news.",
      "What has thrown once will throw again: report it. Only a worker's death is a reason to try"
          + " elsewhere.",
      Sections.DEATH);

  private final Details details;

  PoolBelief(String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
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
