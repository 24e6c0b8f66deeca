package explorer.explain;

import kit.belief.Misconception;

/** What is believed about shared data where the explorer finds the mistake by a schedule. */
public enum ScheduleBelief implements Misconception {
  ONE_LINE_ONE_STEP(
      "one-line-one-step",
      "n++ is one line, so it is one step.",
      "It is one line, one operator, and one thought.",
      "The machine reads, adds and writes. In between others may read what is just being changed.",
      "Reading, adding and writing are three steps, and another thread may come in between: make"
          + " them one with a lock or an atomic type.",
      Sections.LOST),
  VOLATILE_IS_ATOMIC(
      "volatile-is-atomic",
      "volatile makes ++ safe.",
      "`volatile` is said to be \"for threads\", and it does cure some faults.",
      "It makes sure that what was written is seen. It doesn't keep anybody out between reading and"
          + " writing.",
      "volatile makes a value visible, it does not make read and write one step: use a lock or an"
          + " atomic type.",
      Sections.LOST),
  A_LOCK_OF_ITS_OWN(
      "a-lock-of-its-own",
      "As long as there is a lock round it, it is safe.",
      "There is a lock, it is taken, and it is given back.",
      "It keeps out those who take the *same* object. A lock made in the method, one for each"
          + " thread, or one on a boxed number that changes, keeps out nobody.",
      "A lock keeps out only those who take the same one: who else holds the lock that you take"
          + " here?",
      Sections.LOCK),
  ONE_SIDE_LOCKED(
      "one-side-locked",
      "Only those who write need the lock.",
      "Writing is the dangerous part.",
      "A reader without the lock may come in the middle, and nothing makes sure that it ever sees"
          + " what was written. A lock works between those who take it.",
      "Every access to the shared data takes the same lock, reading too, or the lock guards"
          + " nothing.",
      Sections.LOCK),
  READ_LOCK_FOR_WRITING(
      "read-lock-for-writing",
      "A lock is a lock: the read lock will do for a change, too.",
      "It is taken before the change and given back after it, as a lock should be.",
      "As many threads as like hold the read lock at the same time. It keeps out only those who"
          + " take the write lock.",
      "Many threads hold a read lock at the same time: whoever changes the data takes the write"
          + " lock.",
      Sections.LOCK),
  RIGHT_WHEN_IT_CAME_OUT_RIGHT(
      "right-when-it-came-out-right",
      "If it came out right, however often I ran it, it is right.",
      "The result was right each time, and nothing was lost.",
      "Two threads use the same data, one of them writes, and nothing orders the two: that is a"
          + " data race. The memory model then allows the reader to see an old value for ever, or"
          + " the new one before what was written earlier. Your machine may do so tomorrow.",
      "What one thread writes, another sees for certain only after something that orders the two:"
          + " a lock that both take, a volatile field, an atomic type, or the end of the thread.",
      Sections.RUNS),
  LOCKED_IN_PIECES(
      "locked-in-pieces",
      "Each step is locked, so the whole is safe.",
      "Every access is locked; what more can be done?",
      "Between the pieces the lock is free, and what was checked needn't be true any more. The lock"
          + " has to span check and act.",
      "Between two locked steps everything may change: what you have checked must still hold when"
          + " you act.",
      Sections.INTERLEAVING),
  SAFE_PARTS_SAFE_WHOLE(
      "safe-parts-safe-whole",
      "A thread-safe type makes everything that I do with it safe.",
      "The documentation says \"thread-safe\".",
      "It says so of each call. Two calls are two steps, with room between them. Most of these"
          + " types have one call that does both.",
      "Each of its calls is one step, two of them are two: use the one call that does both.",
      Sections.INTERLEAVING),
  GIVES_UP_WHEN_OVERTAKEN(
      "gives-up-when-overtaken",
      "If compareAndSet says false, the answer is no.",
      "A method that returns `false` has failed.",
      "`compareAndSet` says that somebody else was quicker, no more. Look at the new value and"
          + " decide again.",
      "That it failed only says that somebody was quicker: look again and decide anew.",
      Sections.INTERLEAVING),
  UNSAFE_TYPE_SHARED(
      "unsafe-type-shared",
      "A HashMap's own methods are one step, so threads may share it.",
      "`map.merge(…)` is one call, and looks like one step.",
      "Inside it is many, and `HashMap` guards none of them. Entries get lost, or worse.",
      "HashMap, ArrayList and their like are made for one thread: confine them, lock them, or take"
          + " a thread-safe type.",
      Sections.SAFE_TYPES),
  SUM_IS_A_SNAPSHOT(
      "sum-is-a-snapshot",
      "A LongAdder's sum is what it held at that moment.",
      "It is a number to which threads add, and it gives one number when it is asked.",
      "It keeps several parts, as a `LongAccumulator` does, and adds them up one after the other."
          + " What others add meanwhile may be in the sum or not, each addition on its own. When"
          + " they are done, the sum is right.",
      "A LongAdder or LongAccumulator is summed up part by part while others go on adding: read it"
          + " when they are done, or take an AtomicLong.",
      Sections.SAFE_TYPES),
  END_NOT_TOLD(
      "end-not-told",
      "Whoever waits for work will notice when there is none left.",
      "An empty queue means that there is nothing left.",
      "It means that there is nothing *now*. `take` waits, perhaps for ever, unless the end is"
          + " told, and to each taker.",
      "take waits until there is something, if need be for ever: tell every taker that this was"
          + " all, by an end mark for each, also when something goes wrong.",
      Sections.QUEUE),
  NOTIFY_KNOWS_WHOM(
      "notify-knows-whom",
      "notify wakes the thread that can go on now.",
      "Something has changed for one thread, so waking one thread is enough.",
      "`notify` wakes any one of the threads that wait at this object, whatever they wait for. If"
          + " that thread can't go on, it waits again, and the signal is used up. `signal` does the"
          + " same with the threads that wait at one `Condition`.",
      "notify wakes any one of those who wait, and perhaps one that cannot go on: use notifyAll, or"
          + " a Condition for each thing that is waited for.",
      Sections.QUEUE),
  WOKEN_MEANS_READY(
      "woken-means-ready",
      "When wait returns, what I waited for is so.",
      "Somebody called `notify`, and that is what the call was for.",
      "Another thread may come first and change the data again before the woken one goes on. And a"
          + " wait may end without any call of `notify`: the documentation of `wait`, of"
          + " `Condition.await` and of `LockSupport.park` says so.",
      "A wait may end although what you wait for is not so: ask again each time, with while in"
          + " place of if.",
      Sections.QUEUE),
  SIGNAL_IS_KEPT(
      "signal-is-kept",
      "A signal is kept until somebody waits for it.",
      "A permit of a semaphore is kept, and so is an item in a queue.",
      "`notify` and `signal` wake those who wait at that moment. If nobody does, nothing remains of"
          + " them. Whoever looks first and then waits may come too late: the signal was given in"
          + " between. Under one lock, nobody can come in between.",
      "A signal that finds nobody is gone: look and wait under one lock, and change and signal"
          + " under the same lock.",
      Sections.QUEUE),
  LOCKS_AS_THEY_COME(
      "locks-as-they-come",
      "I take the locks in the order in which I need them.",
      "Each method takes what it needs and gives it back, and each one alone is right.",
      "Two threads that take the same two locks in opposite orders may each get one of them. Then"
          + " each waits for the other one, for ever. All methods together have to keep one order.",
      "Whoever needs several locks takes them in one order that all threads keep, whatever they"
          + " need them for.",
      Sections.ORDER);

  private final Details details;

  ScheduleBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section LOST = in("Three steps in one line");
    static final Section RUNS = in("Ten good runs prove nothing");
    static final Section SAFE_TYPES = in("Safe types: one call, one step");
    static final Section LOCK = in("One lock for one piece of data");
    static final Section INTERLEAVING = in("No race, and still wrong");
    static final Section QUEUE = in("Hand it over: queues");
    static final Section ORDER = new Section("12-liveness", "Order the locks");

    private static Section in(String heading) {
      return new Section("04-dependencies", heading);
    }
  }
}
