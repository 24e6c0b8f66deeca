package forkjoin.scenes;

import kit.belief.Misconception;

/** What is believed about work that is split and combined again. */
public enum ForkJoinBelief implements Misconception {
  IDLE_THREADS_TAKE_HALF(
      "idle-threads-take-half",
      "An idle thread takes over half of what a busy thread is doing.",
      "The pool is called work-stealing, and work is stolen.",
      "Whole tasks are stolen, and only tasks that have not begun. A leaf that is too large is done"
          + " by one thread to its end.",
      "A thread steals whole tasks, and no part of one: cut a range that is larger than the"
          + " cutoff.",
      Sections.STEALING),
  STEALING_IS_FREE(
      "stealing-is-free",
      "With work stealing, I can cut as finely as I like.",
      "Small tasks can be shared out evenly, and the pool does that by itself.",
      "A task that no thread steals still has to be made, queued and taken out again. The cutoff"
          + " says how small a range is worth that.",
      "Each cut costs a task, whether it is stolen or not: cut only a range that is larger than the"
          + " cutoff.",
      Sections.STEALING),
  HALVES_IN_TURN(
      "halves-in-turn",
      "What runs in a fork/join pool runs in parallel.",
      "The pool has many threads, and all my tasks are in it.",
      "`compute` and `invoke` run at once, on the calling thread, and `join` waits. Only a task"
          + " that was forked, and is not joined yet, can be done by another thread meanwhile.",
      "Fork the parts before you wait for one of them: a part that you compute or join at once"
          + " leaves nothing for other threads.",
      Sections.STEALING),
  FORK_IS_ENOUGH(
      "fork-is-enough",
      "After fork, the result is there.",
      "In the default order of steps, it often is.",
      "`fork` only puts the task into a queue. `join` waits until the task has ended, and makes"
          + " sure that you see what it wrote.",
      "fork only says that a task may begin: join it before you use what it has written.",
      Sections.STEALING),
  EQUAL_IN_ANY_ORDER(
      "equal-in-any-order",
      "Equal items are the same, so their order does not matter.",
      "Numbers that are equal can't be told apart.",
      "Items may be equal by what you compare and differ in the rest. Somebody sorted them by the"
          + " rest before.",
      "Where two items are equal, take the one from the left half: it came first.",
      Sections.REGULAR),
  ARRAY_IS_MY_WORKSPACE(
      "array-is-my-workspace",
      "An array that I was given is mine to work in.",
      "It saves a copy.",
      "Your caller may still read it, in another thread even.",
      "The array belongs to your caller, who may read it meanwhile: sort a copy.",
      Sections.REGULAR),
  PARALLEL_BY_NAME(
      "parallel-by-name",
      "A method with parallel in its name does the work with my threads.",
      "It is in the library, and its name says what it does.",
      "It uses the common pool, cuts as it likes, and sorts small arrays sequentially.",
      "A library method uses neither your pool nor your leaf nor your cutoff: here you cut and"
          + " merge, and the leaf sorts.",
      Sections.COMMON_POOL),
  FORK_KNOWS_MY_POOL(
      "fork-knows-my-pool",
      "The tasks run in the pool that I was given.",
      "The pool is a parameter, so it must be used.",
      "A task that is forked or invoked outside of any pool goes to the common pool, which the"
          + " whole program shares. Only `pool.invoke` and `pool.submit` bring it into yours.",
      "Who begins the first task decides where all of them run: hand it to the given pool by"
          + " pool.invoke or pool.submit.",
      Sections.COMMON_POOL),
  BEGINS_AT_ZERO(
      "begins-at-zero",
      "A new accumulator begins with zeros.",
      "A sum and a count begin at 0, and a new field is 0.",
      "0 is neutral for a sum. For a minimum it is a number like any other, and smaller than"
          + " most.",
      "Begin with a value that changes no result: 0 for a sum, the largest int for a minimum, the"
          + " smallest for a maximum.",
      Sections.LAWS),
  ONE_CONTAINER_FOR_ALL(
      "one-container-for-all",
      "All threads can collect into one container.",
      "In the end it all belongs together.",
      "Each part of the stream gets a container by a call of the supplier, and the combiner brings"
          + " the containers together. With one container for all, threads write to the same place,"
          + " and the combiner combines it with itself.",
      "The supplier is asked once for each part: give it a new container every time.",
      Sections.LAWS),
  EVERY_PART_HAS_ONE(
      "every-part-has-one",
      "A part that was split off has at least one number in it.",
      "Why should an empty part be split off?",
      "After a filter nothing may be left of a part. And some sources can't tell how much they"
          + " have.",
      "Nothing is an ordinary part: combined with it, every result must stay as it is.",
      Sections.LAWS),
  COMBINER_NEVER_RUNS(
      "combiner-never-runs",
      "The combiner is never called, so it may be anything.",
      "In a sequential stream it is not called, and the tests were sequential.",
      "The collector doesn't know who will use it. The first parallel stream calls the combiner,"
          + " and loses what it leaves out.",
      "A parallel stream brings its parts together with the combiner: let it return what both sides"
          + " have collected.",
      Sections.LAWS),
  CHARACTERISTICS_ARE_HINTS(
      "characteristics-are-hints",
      "Characteristics make a collector faster and do no harm.",
      "They look like settings.",
      "They are promises. CONCURRENT promises that several threads may add to one container at the"
          + " same time. IDENTITY_FINISH promises that the container is the result.",
      "A characteristic is a promise about your container: leave it out unless you keep it.",
      Sections.COLLECTORS),
  CALLS_HEAR_THE_CLOCK(
      "calls-hear-the-clock",
      "When the time is up, the calls stop.",
      "Nobody waits for their results any more.",
      "A call knows nothing of your deadline. It goes on until it ends, or until its thread is"
          + " interrupted.",
      "A call under way doesn't know that the time is up: interrupt it, by shutdownNow or by"
          + " Future.cancel(true).",
      Sections.GATHERERS),
  DEADLINE_IN_BETWEEN(
      "deadline-in-between",
      "It is enough to look at the deadline between two calls.",
      "Each call is short, and the next look comes soon.",
      "A call may take as long as it likes, and while you wait for it you look at nothing. And a"
          + " call that begins after the deadline is made for nobody.",
      "Wait for the next result and for the end of the time at once, and begin no call when the"
          + " time is up.",
      Sections.GATHERERS),
  DROPPED_CALLS_ANSWER(
      "dropped-calls-answer",
      "After shutdownNow, every future is done.",
      "The pool has been told to stop, so nothing is left to wait for.",
      "`shutdownNow` takes the tasks that have not begun out of the queue. Their futures are never"
          + " completed, and `get` waits for ever.",
      "A task that the pool has dropped never completes its future: when the time is up, wait for"
          + " no result.",
      Sections.GATHERERS),
  FAILURE_STOPS_NOTHING(
      "failure-stops-nothing",
      "When one call has failed, the others don't matter any more.",
      "The exception comes out, and that is what the caller wants to know.",
      "The others go on, for results that nobody will see, and new ones begin.",
      "When one call has failed, nobody needs the others: begin no more, and interrupt those under"
          + " way.",
      Sections.GATHERERS),
  SLOW_CALL_HOLDS_UP_NOBODY(
      "slow-call-holds-up-nobody",
      "While one call is slow, the other places are used.",
      "There are as many places as I have asked for.",
      "If the calls are made in groups, the next group begins when the slowest call has ended. And"
          + " in JDK 25, `mapConcurrent` begins no other call while the first of those under way is"
          + " slow.",
      "A slow call must not keep the other places empty: when any call has ended, let the next one"
          + " begin at once.",
      Sections.GATHERERS),
  CHECKED_THEN_MARKED(
      "checked-then-marked",
      "A set for threads makes sure that no node is visited twice.",
      "The set is thread-safe, and I look before I add.",
      "Between looking and adding, another thread looks too, and both go on. `add` does both in one"
          + " step, and its result says who was first.",
      "To look and then to mark are two steps, and another thread may come in between: mark in one"
          + " step that says whether you were first, as Set.add does.",
      Sections.IRREGULAR),
  BRANCHES_ARE_ALIKE(
      "branches-are-alike",
      "If each branch at the top is a task, all threads have enough to do.",
      "It is true for ranges that are cut in halves.",
      "A graph doesn't tell beforehand where its nodes are: all of them may be behind one"
          + " neighbour.",
      "How much work is behind a node is not known before it is done: make tasks wherever new nodes"
          + " are found, and not only at the start.",
      Sections.IRREGULAR),
  STACK_IS_DEEP_ENOUGH(
      "stack-is-deep-enough",
      "A task may wait for the tasks that it has forked, however many levels there are.",
      "Where ranges are cut in halves there are twenty levels for a million elements.",
      "A task that waits in `join` runs others meanwhile, on the same stack. A chain has as many"
          + " levels as nodes.",
      "Each join on top of another needs room on the stack, and a graph may be deeper than that: go"
          + " level by level, or count the tasks that are not done instead of joining them.",
      Sections.IRREGULAR),
  EMPTY_QUEUE_IS_DONE(
      "empty-queue-is-done",
      "When the queue is empty, the work is done.",
      "A worker that finds nothing to take has nothing to do.",
      "Another worker may be at work on what will bring more. Whoever has left by then does none of"
          + " it.",
      "An empty queue is no end as long as somebody is at work who may add to it: count what is"
          + " queued or under way.",
      Sections.IRREGULAR);

  private final Details details;

  ForkJoinBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section STEALING = in("Work stealing");
    static final Section REGULAR = in("Split, work, combine");
    static final Section LAWS = in("What makes a reduction lawful");
    static final Section COLLECTORS = in("Collectors");
    static final Section IRREGULAR = in("Irregular work: a graph");
    static final Section GATHERERS = in("Gatherers, and many calls at a time");
    static final Section COMMON_POOL = in("The common pool, and who shares it");

    private static Section in(String heading) {
      return new Section("08-forkjoin", heading);
    }
  }
}
