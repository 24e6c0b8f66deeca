package kit.belief;

/** What is believed where a device of the kit finds the mistake, whatever lesson it is used in. */
public enum DeviceBelief implements Misconception {
  OWN_SHARE_FIRST(
      "own-share-first",
      "My own thread does the first part, and then the other threads get theirs.",
      "It is one of two, and the other one has a thread of its own.",
      "As long as your own thread does its part, nobody has started the others. The order makes it"
          + " parallel: start them, then do your part, then join.",
      "What your own thread does it does to the end: start the other threads first, then do your"
          + " own part, then join.",
      Sections.THREAD_JOIN),
  WAITS_IN_THE_LOOP(
      "waits-in-the-loop",
      "I submit each task to a pool and ask for its result, so the tasks run in parallel.",
      "Every line does what it says: `submit` gives the task to a pool, `get` fetches the result."
          + " Read one line at a time, nothing is wrong; only the loop as a whole is serial.",
      "`get` waits. If it stands in the loop that submits, the second task is submitted when the"
          + " first is over. A lazy stream hides the same loop:"
          + " `map(pool::submit).map(Future::get)` pulls one element through both steps before it"
          + " looks at the next.",
      "Start them all, keep the futures, then wait.",
      Sections.POOL_LAUNCH),
  RUNS_ON_YOUR_THREAD(
      "runs-on-your-thread",
      "Calling a task, or a thread's run(), makes it run somewhere else.",
      "A `Runnable` and a `Thread` both have a method `run`, and calling it does run the task.",
      "A call runs on the thread that makes it. Another thread begins only with `start`, or when a"
          + " pool takes the task from its queue.",
      "A task that you call runs on your own thread, one after the other: hand it to a pool or"
          + " start a thread.",
      Sections.POOL_LAUNCH),
  ONE_BIG_LOCK(
      "one-big-lock",
      "A lock round all of the work makes parallel code safe, and it stays parallel.",
      "A lock round everything does cure the race, and the test that was red is green.",
      "Who holds the lock works, the others wait: the program is serial again, with the price of"
          + " threads on top. Lock what is shared, for as long as it takes to read and write it.",
      "A lock round the whole task lets one in at a time: lock what is shared, not the work.",
      Sections.POOL_LAUNCH),
  TOO_FEW_WORKERS(
      "too-few-workers",
      "The pool will find as many threads as it takes.",
      "\"The pool\" sounds like something that grows with its work, and some pools do grow.",
      "A pool has as many threads as you gave it. A `ThreadPoolExecutor` with an unbounded queue"
          + " never gets beyond its core size, the common pool has one thread fewer than there are"
          + " processors, and a single-thread executor is a queue.",
      "A pool has the threads that you ask for and no more: ask for as many as shall work at once.",
      Sections.POOL_WORKERS),
  COMMON_POOL(
      "common-pool",
      "A parallel stream takes as many threads as I need.",
      "`parallelStream()` is one word, and it uses all processors.",
      "It uses the common pool, which the whole program shares and which has as many threads as the"
          + " machine has processors, or one fewer. How many that is, you do not decide.",
      "The common pool has as many threads as the machine has processors, or fewer, whatever you"
          + " need: make a pool with as many as shall work at once.",
      Sections.POOL_WORKERS),
  TOO_MANY_AT_ONCE(
      "too-many-at-once",
      "More threads are faster, so the more the better.",
      "More threads did help, from one to two to four; the next step seems obvious.",
      "Beyond the number of processors, threads that compute only take turns, and each brings its"
          + " stack and its memory. Where work is bounded for a reason, by a database's"
          + " connections, say, one more is a fault and no gain.",
      "A bound is part of the promise: let no more than that work at once.",
      Sections.POOL_WORKERS),
  BUSY_WAITING(
      "busy-waiting",
      "To wait is to ask again and again until it is done.",
      "Asking until it is done works, and it is how one waits for a kettle.",
      "Each question costs a processor that some task could use. A blocking call (`get`, `join`,"
          + " `take`, `await`) sleeps until there is news, and costs nothing meanwhile.",
      "Wait with a call that sleeps until there is news: get, join, take, await.",
      Sections.POOL_LAUNCH),
  POOL_LEFT_OPEN(
      "pool-left-open",
      "When my method returns, the pool goes away.",
      "Objects go away when nobody uses them any more.",
      "A pool's threads are in use: they wait for work. They keep themselves, the pool and often"
          + " the whole program alive until somebody calls `shutdown` or `close`. `try (var pool ="
          + " …)` does.",
      "A pool keeps its threads until you close it: open it in try (...), or call shutdown.",
      Sections.POOL_CLOSE),
  WORK_LEFT_RUNNING(
      "work-left-running",
      "What I started is over when my method returns.",
      "The call that started it has returned, or thrown.",
      "`shutdownNow` and `cancel` ask and don't wait. A task that is still at work changes things"
          + " behind the back of a caller who believes that it is over.",
      "Work goes on until it ends or is cancelled: see that it has ended before you return.",
      Sections.POOL_CLOSE),
  GIVES_UP_WAITING(
      "gives-up-waiting",
      "Nobody waits for ever: what is not done after a while never will be.",
      "A wait without a limit looks careless, and many examples wait for a second or a minute.",
      "The tasks are your caller's, and only the caller knows how long they take."
          + " `awaitTermination` says by its result that the time is up: then wait again. To throw"
          + " the rest away, or to return as if it were done, loses work that was taken on. `close`"
          + " waits for as long as it takes.",
      "Nobody knows how long work takes: wait without a time limit, or go on waiting when it has"
          + " run out.",
      Sections.POOL_CLOSE);

  private final Details details;

  DeviceBelief(String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section THREAD_JOIN = new Section("02-threads", "Start them all, then join");
    static final Section POOL_LAUNCH = new Section("03-pools", "Launch all, then wait");
    static final Section POOL_WORKERS = new Section("03-pools", "How many workers?");
    static final Section POOL_CLOSE = new Section("03-pools", "Close what you open");
  }
}
