package kit;

import java.util.Optional;

/** What is believed about threads and processes. */
public enum ThreadBelief implements Misconception {
  RUN_IS_NOT_START(
      PoolBelief.RUNS_ON_YOUR_THREAD,
      "run-is-not-start",
      "A thread's run() runs it.",
      "run() is an ordinary call on your own thread: only start() brings in another one.",
      Sections.START),
  STARTS_AND_JOINS_EACH(
      PoolBelief.WAITS_IN_THE_LOOP,
      "starts-and-joins-each",
      "I start each in a thread of its own and wait for it, so they run in parallel.",
      "Start them all first, and only then join them.",
      Sections.JOIN),
  OWN_SHARE_FIRST(
      "own-share-first",
      "My own thread does the first part, and then the other threads get theirs.",
      "What your own thread does it does to the end: start the other threads first, then do your"
          + " own part, then join.",
      Sections.JOIN),
  ONE_LOCK_ROUND_ALL(
      PoolBelief.ONE_BIG_LOCK,
      "one-lock-round-all",
      "Work in several threads needs a lock round it.",
      "A lock lets one in at a time: lock what is shared, not the work.",
      Sections.JOIN),
  FEWER_THREADS_THAN_TASKS(
      PoolBelief.TOO_FEW_WORKERS,
      "fewer-threads-than-tasks",
      "The system brings as many threads as it takes.",
      "What shall run at the same time needs a thread each: nobody adds one that you don't start.",
      Sections.JOIN),
  STARTED_IS_DONE(
      "started-is-done",
      "When I have started it, I can have its result.",
      "start() only sets it going: join() waits until it has ended.",
      Sections.JOIN),
  JOINS_ONLY_ONE(
      "joins-only-one",
      "When the one that I wait for has ended, so have the others.",
      "Threads end in any order: keep them all in a list, and join each.",
      Sections.JOIN),
  FIRST_COME_FIRST_PLACE(
      PoolBelief.COMPLETION_ORDER,
      "first-come-first-place",
      "What I started first ends first.",
      "Threads end in any order: give each result a place of its own.",
      Sections.JOIN),
  NULL_IS_NOT_YET(
      PoolBelief.NULL_IS_NO_ANSWER,
      "null-is-not-yet",
      "As long as it is null, the thread is not done.",
      "null may be the result: ask the thread itself whether it has ended, with join.",
      Sections.JOIN),
  SAME_TASK_ONCE(
      "same-task-once",
      "What is in the list already need not be there again.",
      "Keep the threads in a list, one for each place: a map has one place for equal keys.",
      Sections.JOIN),
  ONE_PLACE_FOR_ALL_CALLS(
      "one-place-for-all-calls",
      "A static field is as good a place as any for what a thread hands over.",
      "A static field is shared by all calls, also later ones: keep what belongs to one call in"
          + " local variables.",
      Sections.SHARE),
  FAILURE_DIES_WITH_ITS_THREAD(
      PoolBelief.FAILURE_SWALLOWED,
      "failure-dies-with-its-thread",
      "If a thread fails I will hear of it by itself.",
      "An exception ends its own thread and no other: keep it, and let it out after join.",
      Sections.THROWS),
  FAILED_IS_NEVER_DONE(
      "failed-is-never-done",
      "What has failed is over, and says so as the others do.",
      "An exception jumps over what stands behind it: say in finally that the work is over, or join"
          + " the thread.",
      Sections.THROWS),
  ERROR_IS_NO_FAILURE(
      "error-is-no-failure",
      "What goes wrong is an exception.",
      "An Error is no Exception, and a failure all the same: catch Throwable.",
      Sections.THROWS),
  CAUSE_DROPPED(
      "cause-dropped",
      "To say that something has failed is enough.",
      "Whoever reads it wants to know what it was: give it to the new exception as its cause.",
      Sections.THROWS),
  INTERRUPT_IS_NOISE(
      PoolBelief.INTERRUPT_SWALLOWED,
      "interrupt-is-noise",
      "InterruptedException is something that I have to catch, and that is that.",
      "An interrupt asks you to stop: tell your caller, by InterruptedException or, where you may"
          + " not throw it, by setting the flag again.",
      Sections.INTERRUPT),
  INTERRUPT_GOES_DOWN(
      "interrupt-goes-down",
      "If I am interrupted, so are the threads that I started.",
      "An interrupt reaches one thread and no other: interrupt those that you started yourself.",
      Sections.INTERRUPT),
  INTERRUPT_ENDS_A_THREAD(
      "interrupt-ends-a-thread",
      "interrupt() ends a thread.",
      "An interrupt wakes, and its flag is cleared by whoever takes notice: keep a flag of your own"
          + " that says stop, and set it before you interrupt.",
      Sections.STOP),
  A_THREAD_FOR_EACH_RUN(
      "a-thread-for-each-run",
      "As long as one run comes after the other, each may have a thread of its own.",
      "close can interrupt and join one thread: let that one repeat the step, in a loop.",
      Sections.STOP),
  WAKES_BEFORE_IT_SAYS_STOP(
      "wakes-before-it-says-stop",
      "Whether I set the flag first or interrupt first is all the same.",
      "Who is woken looks at the flag at once: set it first, then interrupt.",
      Sections.STOP),
  FLAG_WAKES_NOBODY(
      "flag-wakes-nobody",
      "When I set the flag, the thread sees it.",
      "Who waits looks at no flag: interrupt the thread as well, so that it wakes up and looks.",
      Sections.STOP),
  LEFT_AT_WORK(
      PoolBelief.WORK_LEFT_RUNNING,
      "left-at-work",
      "When my method returns, what I started is over.",
      "A thread goes on until it has ended: join it before you return or throw.",
      Sections.JOIN),
  A_WHILE_IS_ENOUGH(
      PoolBelief.GIVES_UP_WAITING,
      "a-while-is-enough",
      "After a second, or ten, it will have ended.",
      "Nobody knows how long the work takes: wait without a time limit, or go on waiting when it"
          + " has run out.",
      Sections.JOIN),
  INTERRUPTED_LEAVES_IT_OPEN(
      "interrupted-leaves-it-open",
      "Who is interrupted drops everything.",
      "An interrupt is no excuse for leaving things open: stop the thread first, then tell your"
          + " caller.",
      Sections.STOP),
  FAILED_STEP_SKIPPED(
      PoolBelief.GOES_ON_AFTER_FAILURE,
      "failed-step-skipped",
      "A loop must go on, whatever is thrown in it.",
      "An exception says that something is broken: let it end the thread.",
      Sections.THROWS),
  WAITS_FOR_ITSELF(
      "waits-for-itself",
      "Whoever calls close is another thread.",
      "A thread that joins itself waits for ever: ask whether you are it, and then don't.",
      Sections.STOP),
  CLOSED_AGAIN(
      PoolBelief.CLOSED_TWICE,
      "closed-again",
      "close is called once.",
      "close may come twice, from you and from try (...): let the second one do nothing.",
      Sections.STOP),
  NOBODY_READS(
      "nobody-reads",
      "A child can write as much as it likes; I read it when it has ended.",
      "A pipe holds little, and then the writer waits: read both streams while the child runs, each"
          + " in a thread of its own.",
      Sections.CHILD),
  INPUT_LEFT_OPEN(
      "input-left-open",
      "The child knows when its input is complete.",
      "A child that reads to the end of its input needs an end: close the stream when you have"
          + " written all.",
      Sections.CHILD),
  CHILD_READS_ALL(
      "child-reads-all",
      "What I write to a child, it reads.",
      "A child may end before it has read its input: that breaks the pipe, and is no failure of"
          + " yours.",
      Sections.CHILD),
  EXIT_CODE_IGNORED(
      "exit-code-ignored",
      "If nothing was thrown, the child has succeeded.",
      "Another process can't throw at you: its exit code is what says how it went.",
      Sections.CHILD),
  EXIT_CODE_IS_FAILURE(
      "exit-code-is-failure",
      "A child that ends with another code than 0 makes my method fail.",
      "An exit code is a result: hand it to your caller, who knows what it means.",
      Sections.CHILD),
  BYTES_ARE_TEXT(
      "bytes-are-text",
      "What programs write to each other is text.",
      "A pipe carries bytes, and not all bytes are text: hand them on as they are.",
      Sections.CHILD),
  INPUT_IS_MINE(
      "input-is-mine",
      "What I was given is mine when I have used it.",
      "An array that you are given belongs to your caller: read it, and leave it as it is.",
      Sections.CHILD),
  ONE_STREAM_FOR_ALL(
      "one-stream-for-all",
      "What a program prints is one stream.",
      "A process has two outputs, one for results and one for messages: keep them apart.",
      Sections.CHILD),
  CHILD_ENDS_WITH_THE_WAIT(
      "child-ends-with-the-wait",
      "When I stop waiting for a child, it stops too.",
      "A child knows nothing of you: who starts it ends it, in finally.",
      Sections.CHILD),
  DESTROY_ENDS_IT(
      "destroy-ends-it",
      "destroy() ends a child.",
      "destroy() asks, and a child may take no notice: destroyForcibly() ends it for certain.",
      Sections.CHILD),
  READ_HEARS_INTERRUPT(
      "read-hears-interrupt",
      "An interrupt ends every wait.",
      "An interrupt ends waitFor, join and get, but no read and no write of a pipe: let other"
          + " threads read and write, and wait for them.",
      Sections.CHILD);

  private final Told told;

  ThreadBelief(String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.empty());
  }

  ThreadBelief(Misconception elsewhere, String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.of(elsewhere));
  }

  @Override
  public Told told() {
    return told;
  }

  private static final class Sections {
    static final Section START = in("A thread: start, not run");
    static final Section JOIN = in("Start them all, then join");
    static final Section THROWS = in("What a thread throws");
    static final Section INTERRUPT = in("Interrupt: a request to stop");
    static final Section STOP = in("Stop between two steps");
    static final Section SHARE = in("Threads share, processes don't");
    static final Section CHILD = in("A child: streams and exit code");

    private static Section in(String heading) {
      return new Section("02-threads", heading);
    }
  }
}
