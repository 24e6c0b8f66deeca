package virtualthreads.scenes;

import kit.belief.Misconception;

/** What is believed about threads that wait: how many, until when, and for whom. */
public enum VirtualThreadBelief implements Misconception {
  SERVER_NEEDS_A_POOL(
      "server-needs-a-pool",
      "A server has a pool of a few hundred threads, and that is enough.",
      "For twenty years it was good advice: a thread was too expensive to wait.",
      "A request that waits keeps its thread. When all threads of the pool wait, the next request"
          + " does not begin, though the processor has nothing to do.",
      "A request that waits keeps a thread of the pool, and there are no more: start a virtual"
          + " thread for each request.",
      Sections.COST),
  POOL_OF_VIRTUAL_THREADS(
      "pool-of-virtual-threads",
      "Virtual threads are light threads, so I put light threads into my pool.",
      "A pool takes a thread factory, and there is one for virtual threads.",
      "A pool keeps threads because they are expensive, and lets no more than so many work. A"
          + " virtual thread costs next to nothing, so there is nothing to keep; and the bound is"
          + " the one that you wanted to get rid of.",
      "A virtual thread is made for one task and then thrown away: start one for each request, with"
          + " no pool around them and no limit on them.",
      Sections.LIMIT),
  THREAD_IS_A_THREAD(
      "thread-is-a-thread",
      "If each request needs a thread, I start a thread for each.",
      "With a hundred requests, it works.",
      "A platform thread belongs to the operating system, which keeps a stack and a place in its"
          + " tables for it. Some thousand of them cost more than the work, or are refused.",
      "A platform thread is too expensive to wait for one request: make it a virtual one.",
      Sections.COST),
  ONE_FAILURE_ENDS_ALL(
      "one-failure-ends-all",
      "If one request fails, the server has failed.",
      "`get` throws, and the loop is over.",
      "Requests of different people have nothing to do with each other. What one of them throws is"
          + " the answer to that one.",
      "The failure of one request is no reason to drop the others: catch it, errors too, where that"
          + " request is served.",
      Sections.FAIL),
  ENDED_IS_ANSWERED(
      "ended-is-answered",
      "A task that has ended has done its work.",
      "It is over, and nobody has complained.",
      "A task can end by throwing, too. What a `finally` counts, and what a latch counts down, has"
          + " ended one way or the other.",
      "What has thrown has ended as well, and gave no answer: count after the call, and not in"
          + " finally.",
      Sections.FAIL),
  FLAG_ENDS_WITH_THE_CALL(
      "flag-ends-with-the-call",
      "When a call has returned, its thread is as it was before.",
      "The call is over.",
      "Code that catches an `InterruptedException` and can't throw it sets the interrupt flag"
          + " again, so that its caller hears of it. Then the next call in this thread that waits,"
          + " such as `put` of a queue, throws an `InterruptedException`.",
      "A call may leave its thread interrupted, and then the next wait in this thread throws: note"
          + " the answer by something that does not wait.",
      Sections.FAIL),
  ASKED_IN_TURN(
      "asked-in-turn",
      "When a part fails, I hear of it at once.",
      "`get` throws what the part has thrown.",
      "It does so when you ask that part. While you wait for another one, you hear nothing.",
      "As long as you wait for one part, you don't hear that the other has failed: wait for"
          + " whatever comes first.",
      Sections.FAIL),
  SIBLING_STOPS_TOO(
      "sibling-stops-too",
      "When the page has failed, its other part stops.",
      "Nobody needs its result any more.",
      "A thread doesn't know what its result is for. It goes on until it ends, or until it is"
          + " interrupted. `CompletableFuture.cancel` interrupts nobody; the `cancel(true)` of a"
          + " pool's future does.",
      "The other part doesn't know that nobody needs it: interrupt it, by shutdownNow or by the"
          + " cancel(true) of a pool's future. (A CompletableFuture's cancel interrupts nobody.)",
      Sections.FAIL),
  WRAPPER_IS_THE_FAILURE(
      "get-throws-the-original",
      "What get throws is what the task has thrown.",
      "The trace shows both.",
      "`get` wraps it into an `ExecutionException`, and `join` into a `CompletionException`. A"
          + " caller who catches what the task throws doesn't catch the wrapper.",
      "A future wraps what its task has thrown: take the cause out, and throw that, errors too.",
      Sections.FAIL),
  STARTED_IS_DONE(
      "started-part-is-done",
      "I have started both parts, so I can use their results.",
      "On the screen, one line comes after the other.",
      "The parts begin when they begin, and end when they end. `resultNow` and `getNow` don't"
          + " wait.",
      "A part that was started is not done yet: wait for it before you use its result.",
      Sections.FAIL),
  WORK_HEARS_THE_CLOCK(
      "work-hears-the-clock",
      "When the time is up, the work stops.",
      "The exception has come, so it is over.",
      "The time was up for the one who waited. `get` with a limit, `orTimeout` and `anyOf` end the"
          + " *wait*. The work knows nothing of it.",
      "The end of the time ends your wait, and not the work: interrupt what is under way.",
      Sections.DEADLINE),
  LIMIT_FOR_EACH_STEP(
      "limit-for-each-step",
      "If each step has a limit, all of them have.",
      "Each call has a parameter for its limit.",
      "Three steps of ten seconds each may take thirty. Whoever waits for all of them wanted to"
          + " wait for ten.",
      "The limits of the steps add up: set one deadline, at the beginning, for all of them.",
      Sections.DEADLINE),
  LOOKS_AT_THE_CLOCK_IN_BETWEEN(
      "looks-at-the-clock-in-between",
      "Before each step I check whether the time is up.",
      "A step is short, and the next look comes soon.",
      "A step that waits may wait for ever, and then there is no next look.",
      "The time is up while a step is under way, and nobody looks then: let somebody else interrupt"
          + " it.",
      Sections.DEADLINE),
  LATE_IS_BETTER_THAN_NEVER(
      "late-is-better-than-never",
      "The work was done in the end, so I return its result.",
      "It would be a pity to throw it away.",
      "Whoever set the deadline has gone on without it. Two answers to one question, one of them"
          + " late, are harder to bear than one failure.",
      "When the time is up the result comes too late, even if it comes: throw a TimeoutException.",
      Sections.DEADLINE),
  INTERRUPT_IS_REMEMBERED(
      "interrupt-is-remembered",
      "I interrupted the step, so I can ask the flag afterwards.",
      "`isInterrupted` says whether there was an interrupt.",
      "The flag is cleared by whoever reacts to it, and by whoever only catches the exception. The"
          + " step may have done so.",
      "A step may swallow the interrupt, and then its flag tells you nothing: remember yourself"
          + " that the work is to end.",
      Sections.DEADLINE),
  ALARM_GOES_AWAY(
      "alarm-goes-away",
      "When the work is done, its alarm does no harm.",
      "It would interrupt something that isn't there any more.",
      "Until it comes up, the timer keeps it and all that it refers to: with thousands of calls a"
          + " second and a limit of a minute, that is a lot.",
      "What you have given to a timer stays there until its time has come: cancel it when the work"
          + " is done.",
      Sections.DEADLINE),
  TIMER_IS_A_WORKER(
      "timer-is-a-worker",
      "A timer is a pool, so it can do the work as well.",
      "It has `submit`, as all pools have.",
      "Its thread keeps everybody's alarms. As long as it does your work, nobody's alarm comes up,"
          + " not even your own.",
      "The timer's thread is needed for alarms, also for your own: do the steps in another thread.",
      Sections.DEADLINE),
  TIME_IS_TIME(
      "time-is-time",
      "A limit is a limit, whichever clock I take.",
      "All clocks show the same time.",
      "Code that asks the clock by itself can only be tested by waiting. Code that takes its clock"
          + " or its timer as a parameter can be tested in no time, and its callers decide what a"
          + " minute is.",
      "Take the time from the timer that you were given, and from no other clock: its caller"
          + " decides when the time is up.",
      Sections.DEADLINE),
  ONE_FIELD_FOR_ALL(
      "one-field-for-all",
      "The current user is one thing, so there is one field for it.",
      "Everything can reach it, and when I try it, there is one request at a time.",
      "A static field has one value for all threads, and so has a field of an object that they"
          + " share. The second request overwrites what the first one still reads.",
      "A field that threads share has one value for all of them, and each needs its own: keep the"
          + " user with the thread that does the work, as a ScopedValue does.",
      Sections.USER),
  THREAD_FORGETS(
      "thread-forgets",
      "When the work is over, its thread has forgotten for whom it was.",
      "The next request begins afresh.",
      "A thread of a pool does the next task with whatever the last one has left in its"
          + " `ThreadLocal`s.",
      "A thread that works for the next one still has what the last one has left: end the binding"
          + " with the work, in finally, also if it throws. A ScopedValue ends by itself.",
      Sections.USER),
  CLEARED_IS_RESTORED(
      "cleared-is-restored",
      "When the inner work is over, I clear its user.",
      "What I have set I remove.",
      "The outer work goes on, and it had a user, too.",
      "Work may contain work for somebody else: put back what was there before, and don't just"
          + " clear. A ScopedValue does that by itself.",
      Sections.USER),
  CHILDREN_KNOW(
      "children-know",
      "The threads that my work uses know for whom it is.",
      "They do a part of it.",
      "A `ScopedValue` or a `ThreadLocal` belongs to one thread. Another thread, of a pool or a"
          + " new one, has no value or another one. And what stands inside a lambda is asked by the"
          + " thread that runs it.",
      "Another thread doesn't know for whom you work: ask in the thread that hands over, before the"
          + " lambda, and bind the user again in the thread that does the part.",
      Sections.USER),
  INHERITED_AT_BIRTH(
      "inherited-at-birth",
      "With an InheritableThreadLocal, threads know for whom they work.",
      "With a new thread for each part, they do.",
      "A thread inherits once, when it is made. A thread of a pool was made in somebody else's"
          + " request, and keeps that user.",
      "A thread inherits when it is made, and a pool's thread was made for somebody else: hand the"
          + " user over with the work, not with the thread.",
      Sections.USER);

  private final Details details;

  VirtualThreadBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section COST = in("What a thread costs while it waits");
    static final Section LIMIT = in("Limit the resource, not the threads");
    static final Section FAIL = in("Fail together");
    static final Section DEADLINE = in("A deadline for all of it");
    static final Section USER = in("Whom does this code work for?");

    private static Section in(String heading) {
      return new Section("09-virtual-threads", heading);
    }
  }
}
