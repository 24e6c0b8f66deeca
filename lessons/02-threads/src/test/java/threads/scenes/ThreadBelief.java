package threads.scenes;

import explorer.explain.ScheduleBelief;
import java.util.Optional;
import kit.belief.CommonBelief;
import kit.belief.DeviceBelief;
import kit.belief.Misconception;

/** What is believed about threads and processes. */
public enum ThreadBelief implements Misconception {
  RUN_IS_NOT_START(
      DeviceBelief.RUNS_ON_YOUR_THREAD,
      "run-is-not-start",
      "A thread's run() runs it.",
      "A `Thread` has a method `run`, and calling it does run the code.",
      "On the thread that calls it. `start` brings in another one.",
      "run() is an ordinary call on your own thread: only start() brings in another one.",
      Sections.START),
  STARTS_AND_JOINS_EACH(
      DeviceBelief.WAITS_IN_THE_LOOP,
      "starts-and-joins-each",
      "I start each in a thread of its own and wait for it, so they run in parallel.",
      "One thread each, started and waited for: everything seems to be there.",
      "The join of the first stands before the start of the second. Two loops do it: one that"
          + " starts, one that joins.",
      "Start them all first, and only then join them.",
      Sections.JOIN),
  ONE_LOCK_ROUND_ALL(
      DeviceBelief.ONE_BIG_LOCK,
      "one-lock-round-all",
      "Work in several threads needs a lock round it.",
      "A `synchronized` round it makes threads safe, says every book.",
      "Round what they share. Round the whole work it makes them take turns.",
      "A lock lets one in at a time: lock what is shared, not the work.",
      Sections.JOIN),
  FEWER_THREADS_THAN_TASKS(
      DeviceBelief.TOO_FEW_WORKERS,
      "fewer-threads-than-tasks",
      "The system brings as many threads as it takes.",
      "Somewhere there must be a system that takes care of it.",
      "There is one thread for each `start`. What shall be at work at the same time needs as many.",
      "What shall run at the same time needs a thread each: nobody adds one that you don't start.",
      Sections.JOIN),
  STARTED_IS_DONE(
      "started-is-done",
      "When I have started it, I can have its result.",
      "It is often true: the new thread is quick, and the result is there.",
      "Often isn't always. `start` returns at once; `join` waits, and only then is the result sure"
          + " to be there.",
      "start() only sets it going: join() waits until it has ended.",
      Sections.JOIN),
  JOINS_ONLY_ONE(
      "joins-only-one",
      "When the one that I wait for has ended, so have the others.",
      "The one that was started last will be the last to end.",
      "Threads end in any order. The others may still be at work.",
      "Threads end in any order: keep them all in a list, and join each.",
      Sections.JOIN),
  FIRST_COME_FIRST_PLACE(
      CommonBelief.COMPLETION_ORDER,
      "first-come-first-place",
      "What I started first ends first.",
      "The results come in, and a list keeps them in order.",
      "In the order in which they came. The place of a result has to be known before its thread"
          + " begins.",
      "Threads end in any order: give each result a place of its own.",
      Sections.JOIN),
  NULL_IS_NOT_YET(
      "null-is-not-yet",
      "As long as it is null, the thread is not done.",
      "A field that is `null` at first and then isn't is an easy sign.",
      "A supplier may return `null`. And a thread that looks again and again keeps a processor"
          + " busy. `join` knows.",
      "null may be the result: ask the thread itself whether it has ended, with join.",
      Sections.JOIN),
  SAME_TASK_ONCE(
      "same-task-once",
      "What is in the list already need not be there again.",
      "A map from task to thread is a handy way to remember both.",
      "A list may hold the same task twice, and then it is to be done twice. A map has one place"
          + " for equal keys.",
      "Keep the threads in a list, one for each place: a map has one place for equal keys.",
      Sections.JOIN),
  ONE_PLACE_FOR_ALL_CALLS(
      "one-place-for-all-calls",
      "A static field is as good a place as any for what a thread hands over.",
      "A static field is there, and saves a parameter.",
      "All calls share it: the next one finds what the last one has left, and two at the same time"
          + " get each other's.",
      "A static field is shared by all calls, also later ones: keep what belongs to one call in"
          + " local variables.",
      Sections.SHARE),
  FAILURE_DIES_WITH_ITS_THREAD(
      CommonBelief.FAILURE_SWALLOWED,
      "failure-dies-with-its-thread",
      "If a thread fails I will hear of it by itself.",
      "In a program of one thread an exception reaches the caller.",
      "It runs up the stack of its own thread, where your `catch` isn't. Keep it, and throw it"
          + " where the result is asked for.",
      "An exception ends its own thread and no other: keep it, and let it out after join.",
      Sections.THROWS),
  FAILED_IS_NEVER_DONE(
      "failed-is-never-done",
      "What has failed is over, and says so as the others do.",
      "The line that says \"done\" stands right behind the work.",
      "An exception leaves by the shortest way and skips that line. What must happen in any case"
          + " stands in `finally`; `join` needs no signal at all.",
      "An exception jumps over what stands behind it: say in finally that the work is over, or join"
          + " the thread.",
      Sections.THROWS),
  ERROR_IS_NO_FAILURE(
      "error-is-no-failure",
      "What goes wrong is an exception.",
      "Books say that one doesn't catch errors.",
      "An `Error` that nobody keeps dies with its thread like any exception, and an assertion that"
          + " fails is one. You don't catch it to go on, but to hand it over.",
      "An Error is no Exception, and a failure all the same: catch Throwable.",
      Sections.THROWS),
  CAUSE_DROPPED(
      "cause-dropped",
      "To say that something has failed is enough.",
      "The caller can see that something went wrong.",
      "And can't see what, where, or why: the new exception has a stack trace of its own. With the"
          + " old one as its cause both are told.",
      "Whoever reads it wants to know what it was: give it to the new exception as its cause.",
      Sections.THROWS),
  INTERRUPT_IS_NOISE(
      CommonBelief.INTERRUPT_SWALLOWED,
      "interrupt-is-noise",
      "InterruptedException is something that I have to catch, and that is that.",
      "The compiler insists on a `catch`; nobody says what for.",
      "Somebody has asked this thread to stop. If the `catch` is empty, nobody will ever know.",
      "An interrupt asks you to stop: tell your caller, by InterruptedException or, where you may"
          + " not throw it, by setting the flag again.",
      Sections.INTERRUPT),
  INTERRUPT_GOES_DOWN(
      "interrupt-goes-down",
      "If I am interrupted, so are the threads that I started.",
      "If I stop, so does what I have begun.",
      "Threads have no parents. An interrupt reaches one thread; who started others passes it on.",
      "An interrupt reaches one thread and no other: interrupt those that you started yourself.",
      Sections.INTERRUPT),
  INTERRUPT_ENDS_A_THREAD(
      "interrupt-ends-a-thread",
      "interrupt() ends a thread.",
      "That is what the word says.",
      "It sets a flag, and wakes who waits. Whoever catches the exception has cleared the flag, and"
          + " a loop that looks only at it goes on.",
      "An interrupt wakes, and its flag is cleared by whoever takes notice: keep a flag of your own"
          + " that says stop, and set it before you interrupt.",
      Sections.STOP),
  INTERRUPT_IS_A_LEFTOVER(
      "interrupt-is-a-leftover",
      "An interrupt flag that is set before a run is left over from the run before.",
      "A step may well leave its flag set, and a run should begin with a clean one.",
      "The flag may also have been set just now, by close. Whoever clears it then has thrown a"
          + " request away, and nobody makes it again.",
      "Clear the flag first, and only then ask whether to stop: what is interrupted after that"
          + " still arrives.",
      Sections.STOP),
  A_THREAD_FOR_EACH_RUN(
      "a-thread-for-each-run",
      "As long as one run comes after the other, each may have a thread of its own.",
      "Never two runs at once: so it looks the same from outside.",
      "Not to the one who stops it. An interrupt reaches one thread and `join` waits for one"
          + " thread; between two runs there may be none at all.",
      "close can interrupt and join one thread: let that one repeat the step, in a loop.",
      Sections.STOP),
  WAKES_BEFORE_IT_SAYS_STOP(
      "wakes-before-it-says-stop",
      "Whether I set the flag first or interrupt first is all the same.",
      "Both lines come in the end, one right after the other.",
      "Between the two the other thread may run as far as it likes: it wakes, finds that it may go"
          + " on, and begins to wait again. That interrupt is used up.",
      "Who is woken looks at the flag at once: set it first, then interrupt.",
      Sections.STOP),
  WRITTEN_IS_SEEN(
      ScheduleBelief.RIGHT_WHEN_IT_CAME_OUT_RIGHT,
      "written-is-seen",
      "What one thread has written, another thread sees.",
      "Both use the same variable, and whenever I tried, it worked.",
      "Java promises it only where something orders the two: `start`, `join`, a `volatile` field,"
          + " an atomic type, or a lock that both take. Without that, a thread may go on using a"
          + " value that it has read before.",
      "Nothing orders the two, so one thread need never see what the other wrote: use an atomic"
          + " type, a volatile field, or a lock that both take, or read it after join.",
      Sections.STOP),
  FLAG_WAKES_NOBODY(
      "flag-wakes-nobody",
      "When I set the flag, the thread sees it.",
      "The flag is there for all to see.",
      "Who sleeps sees nothing. An interrupt wakes the thread, and then it looks.",
      "Who waits looks at no flag: interrupt the thread as well, so that it wakes up and looks.",
      Sections.STOP),
  LEFT_AT_WORK(
      DeviceBelief.WORK_LEFT_RUNNING,
      "left-at-work",
      "When my method returns, what I started is over.",
      "The method has its result, or its exception; it is done.",
      "Its threads aren't. They write into things that the caller now believes to be finished.",
      "A thread goes on until it has ended: join it before you return or throw.",
      Sections.JOIN),
  A_WHILE_IS_ENOUGH(
      DeviceBelief.GIVES_UP_WAITING,
      "a-while-is-enough",
      "After a second, or ten, it will have ended.",
      "On their machine it always had, by far. A limit also feels safe: at least nothing hangs.",
      "Nobody has promised how long the work takes, and a busy machine is slow. When the time is"
          + " up, `join`, `waitFor` and their kin return as if all were well, and the work goes on"
          + " behind the back of the code that did not wait. A limit is right where the code takes"
          + " the wait up again, or where the contract names a time.",
      "Nobody knows how long the work takes: wait without a time limit, or go on waiting when it"
          + " has run out.",
      Sections.JOIN),
  INTERRUPTED_LEAVES_IT_OPEN(
      "interrupted-leaves-it-open",
      "Who is interrupted drops everything.",
      "An interrupt means that I may leave.",
      "You may stop waiting, but then say so by the exception. To return as if all were well"
          + " promises that the thread has ended.",
      "An interrupt is no excuse for leaving things open: stop the thread first, then tell your"
          + " caller.",
      Sections.STOP),
  FAILED_STEP_SKIPPED(
      "failed-step-skipped",
      "A loop must go on, whatever is thrown in it.",
      "Robust loops catch everything.",
      "An exception means that something isn't as the code believed. Going on makes one fault into"
          + " many.",
      "An exception says that something is broken: let it end the thread.",
      Sections.THROWS),
  WAITS_FOR_ITSELF(
      "waits-for-itself",
      "Whoever calls close is another thread.",
      "`close` is called from outside.",
      "A step may want to stop the whole. Then a thread joins itself, and waits until it has"
          + " ended.",
      "A thread that joins itself waits for ever: ask whether you are it, and then don't.",
      Sections.STOP),
  CLOSED_AGAIN(
      "closed-again",
      "close is called once.",
      "One `close` for one `open`.",
      "`try (…)` adds another. The contract of `AutoCloseable` recommends that a second one does"
          + " nothing.",
      "close may come twice, from you and from try (...): let the second one do nothing.",
      Sections.STOP),
  NOBODY_READS(
      "nobody-reads",
      "A child can write as much as it likes; I read it when it has ended.",
      "Output is written to somewhere, and is there until one reads it.",
      "A pipe holds some 64 KiB. Then the child waits for a reader, and the parent waits for the"
          + " child.",
      "A pipe holds little, and then the writer waits: read both streams while the child runs, each"
          + " in a thread of its own.",
      Sections.CHILD),
  ENDED_IS_READ(
      "ended-is-read",
      "When the child has ended, I have all that it wrote.",
      "A child that has ended writes nothing more, so everything must be there.",
      "It is there, but perhaps still in the pipe. The thread that reads it takes its own time. It"
          + " has everything when it has come to the end of the stream, and only then has it"
          + " ended.",
      "The child has ended, but its readers may not have: wait for each of them before you use what"
          + " it has read.",
      Sections.CHILD),
  SILENT_IS_OVER(
      "silent-is-over",
      "When its streams have come to their end, the child has ended.",
      "Who has nothing more to say is finished.",
      "A child may close its streams and work on. Even at its end the streams come first, and the"
          + " exit code a moment later. Whoever kills it in between gets the exit code of a killed"
          + " process.",
      "The end of its streams is not yet the end of the child: wait for it with waitFor before you"
          + " kill it.",
      Sections.CHILD),
  INPUT_LEFT_OPEN(
      "input-left-open",
      "The child knows when its input is complete.",
      "All has been written, so it must be complete.",
      "As long as the pipe is open there may come more. A child that reads to the end waits for the"
          + " end.",
      "A child that reads to the end of its input needs an end: close the stream when you have"
          + " written all.",
      Sections.CHILD),
  CHILD_READS_ALL(
      "child-reads-all",
      "What I write to a child, it reads.",
      "What is sent is read.",
      "A child may have enough after a line, and end. The next write then breaks the pipe. That is"
          + " how programs like `head` work.",
      "A child may end before it has read its input: that breaks the pipe, and is no failure of"
          + " yours.",
      Sections.CHILD),
  EXIT_CODE_IGNORED(
      "exit-code-ignored",
      "If nothing was thrown, the child has succeeded.",
      "Nothing was thrown.",
      "Nothing can be: exceptions don't cross processes. A number does.",
      "Another process can't throw at you: its exit code is what says how it went.",
      Sections.CHILD),
  EXIT_CODE_IS_FAILURE(
      "exit-code-is-failure",
      "A child that ends with another code than 0 makes my method fail.",
      "A program that ends with 3 has failed, and failures are exceptions.",
      "What an exit code means is for the caller to decide. Many programs say by it \"not found\""
          + " or \"differs\".",
      "An exit code is a result: hand it to your caller, who knows what it means.",
      Sections.CHILD),
  BYTES_ARE_TEXT(
      "bytes-are-text",
      "What programs write to each other is text.",
      "What programs read and write is text.",
      "It is bytes. Turned into text and back, what isn't text in that encoding is lost.",
      "A pipe carries bytes, and not all bytes are text: hand them on as they are.",
      Sections.CHILD),
  INPUT_IS_MINE(
      "input-is-mine",
      "What I was given is mine when I have used it.",
      "The array was given to me.",
      "To be read. Its owner may need it again.",
      "An array that you are given belongs to your caller: read it, and leave it as it is.",
      Sections.CHILD),
  ONE_STREAM_FOR_ALL(
      "one-stream-for-all",
      "What a program prints is one stream.",
      "On the screen both appear one after the other.",
      "They are two streams on purpose: results go on to the next program, messages to a person.",
      "A process has two outputs, one for results and one for messages: keep them apart.",
      Sections.CHILD),
  CHILD_ENDS_WITH_THE_WAIT(
      "child-ends-with-the-wait",
      "When I stop waiting for a child, it stops too.",
      "It is my child.",
      "It is a process of its own, and lives until it ends or is ended. Without `destroy` in"
          + " `finally` every failure leaves one behind.",
      "A child knows nothing of you: who starts it ends it, in finally.",
      Sections.CHILD),
  DESTROY_ENDS_IT(
      "destroy-ends-it",
      "destroy() ends a child.",
      "The name says so.",
      "On Linux and macOS `destroy` sends a request to end (SIGTERM), which a program may handle in"
          + " its own way, or not at all. `destroyForcibly` (SIGKILL) asks nobody.",
      "destroy() asks, and a child may take no notice: destroyForcibly() ends it for certain.",
      Sections.CHILD),
  READ_HEARS_INTERRUPT(
      "read-hears-interrupt",
      "An interrupt ends every wait.",
      "`sleep`, `join`, `wait` and `take` do end.",
      "They throw `InterruptedException`, and a read of a stream doesn't: it waits for bytes, or"
          + " for the end of the stream, whatever the flag says.",
      "An interrupt ends waitFor, join and get, but no read and no write of a pipe: let other"
          + " threads read and write, and wait for them.",
      Sections.CHILD);

  private final Details details;

  ThreadBelief(String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  ThreadBelief(
      Misconception general,
      String id,
      String belief,
      String why,
      String truth,
      String advice,
      Section section) {
    this.details = new Details(id, belief, why, truth, advice, section, Optional.of(general));
  }

  @Override
  public Details details() {
    return details;
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
