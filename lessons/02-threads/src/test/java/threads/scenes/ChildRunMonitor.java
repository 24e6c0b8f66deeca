package threads.scenes;

import static threads.scenes.ThreadBelief.INPUT_LEFT_OPEN;
import static threads.scenes.ThreadBelief.NOBODY_READS;

import java.util.Optional;
import java.util.stream.Stream;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.quiescence.WatchResult;
import threads.Child;
import threads.Result;

/** What goes on between Child.run and the child that it runs, as both of them are looked at. */
public final class ChildRunMonitor {
  private ChildRunMonitor() {}

  /** What run returns when the child has ended; no thread may be left then. */
  public static Result result(ScriptedChild child, byte[] input) throws Exception {
    var census = ThreadLeakCheck.begin();
    try (child;
        var trial = Trial.start(() -> Child.run(child.command(), input))) {
      try {
        requireThatTheyGoOn(child, trial);
        trial.awaitOutcome();
        var result = trial.result();
        census.requireNoThreadLeft(); // here: to close the trial would end what it has left
        if (result == null || result.out() == null || result.err() == null) {
          throw Rejection.plain("run should give a Result with out and err; it gave null.");
        }
        return result;
      } finally {
        child.close(); // so that nothing waits for it
      }
    }
  }

  /**
   * Waits for the end. A child takes its time, and what it does this JVM doesn't see: only when it
   * has told nothing new for as long as the patience lasts, though it answered all the while, it is
   * stuck.
   */
  public static void requireThatTheyGoOn(ScriptedChild child, Trial<?> trial) throws Exception {
    WatchResult moment;
    boolean goesOn;
    do {
      int before = child.progress();
      moment = trial.awaitQuiescenceOr(() -> child.progress() > before);
      goesOn =
          moment instanceof WatchResult.Reached
              || moment instanceof WatchResult.StillActive
                  && (child.isStarting() || child.goesOn(before));
    } while (goesOn);
    if (moment instanceof WatchResult.Ended || !child.hasStarted() || child.isGone()) {
      return;
    }
    if (child.isAt(ScriptedChildProgram.READS)) {
      throw Rejection.of(
          INPUT_LEFT_OPEN,
          "The child waits for its input, and neither a byte of it comes nor its end.");
    }
    if (child.isAt(ScriptedChildProgram.GOT_A_BYTE)) {
      throw Rejection.of(
          INPUT_LEFT_OPEN, "The child reads to the end of its input, and the end never comes.");
    }
    throw Rejection.of(
        NOBODY_READS,
        "The child is stuck: what it wants to write fits no more into one of its two pipes, and"
            + " nobody reads from that one.");
  }

  /**
   * Waits until the child, which ends when it is told to, has come so far: for as long as its
   * process takes to begin, if there is one.
   */
  public static void untilItStays(ScriptedChild child, Trial<Result> trial) throws Exception {
    WatchResult moment;
    do {
      moment = trial.awaitQuiescenceOr(() -> child.isAt(ScriptedChildProgram.STAYS));
    } while (moment instanceof WatchResult.StillActive && child.isStarting());
    if (!child.isAt(ScriptedChildProgram.STAYS)) {
      trial.result();
      throw Rejection.plain("run has returned while its child was still running.");
    }
  }

  /** What an interrupted thread is in that an interrupt does not end, if so. */
  public static Optional<String> deafCall(Thread caller) {
    if (!caller.isInterrupted()) {
      return Optional.empty();
    }
    return Stream.of(caller.getStackTrace())
        .flatMap(frame ->
            switch (frame.getClassName()) {
              case "java.io.FileInputStream" -> Stream.of("a read from a pipe");
              case "java.io.FileOutputStream" -> Stream.of("a write to a full pipe");
              default -> Stream.empty();
            })
        .findFirst();
  }
}
