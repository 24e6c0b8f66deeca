package judge.run;

import static judge.run.ReportedTests.known;
import static judge.run.ReportedTests.require;
import static judge.run.ReportedTests.wordsOf;

import java.io.ByteArrayOutputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import judge.api.Verdict;
import judge.channel.ChannelToChild.News;
import judge.channel.Frame;

/**
 * Listens to one child during a run and turns what it says, or its silence, into a verdict. It
 * believes nothing that it can't explain: what comes must be what JUnit does with that test class,
 * in that order, or the verdict is that the line was disturbed.
 */
public final class RunMonitor {
  /** Above it: killed by a signal. Below zero: another system's way to say that. */
  private static final int MOST_STATUS = 127;

  /** How long a child that was ready beforehand may take to begin. */
  private static final Duration TO_BEGIN = Duration.ofSeconds(10);

  /** How long a child that is stuck may take to say where. */
  private static final Duration TO_ANSWER = Duration.ofSeconds(5);

  /** So many times its patience with silence a child may take to come up. */
  private static final int TO_COME_UP = 6;

  /** So many times its patience with silence a test may take, if the kit is at work on it. */
  private static final int MOST_WATCHED = 12;

  /** A child, as far as it is listened to. */
  public interface MonitoredChild {
    /** What is heard next; silence if nothing is for so long, by its {@link #time()}. */
    News next(Duration patience) throws InterruptedException;

    /** How much time it has had until now. */
    Duration time();

    void send(Frame.Kind kind, String... words);

    /** Whether it was started before there was anything to do. */
    boolean rehearsed();

    /** The status with which it ended; ends it if it speaks no more but lives on. */
    int exitStatus() throws InterruptedException;

    /** What it found when it crashed: the signal, and where. */
    Optional<String> crash() throws InterruptedException;

    /** What the JVM itself wrote, once it has ended. */
    String lastWords() throws InterruptedException;
  }

  private final MonitoredChild child;
  private final Duration patience;

  private boolean begun; // from here on, what ends the child is the learner's code
  private boolean askedForThreads; // and not yet answered
  private Duration lastProgress; // when the child has last reported that the run goes on
  private Duration lastSign; // the same, or when it was asked, or the kit was at work
  private boolean clean; // the child can be used again
  private final ReportedTests tests;
  private Verdict verdict; // null until it is found
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private RunMonitor(MonitoredChild child, ExpectedTests planned, Duration patience) {
    this.child = child;
    tests = new ReportedTests(planned);
    this.patience = patience;
    lastProgress = child.time();
    lastSign = lastProgress;
  }

  /**
   * Listens until the run has ended, or is known not to come to an end.
   *
   * @param patience with a child of which nothing is heard, by its own {@link
   *     MonitoredChild#time()}
   */
  public static RunMonitor of(MonitoredChild child, ExpectedTests planned, Duration patience)
      throws InterruptedException {
    var monitor = new RunMonitor(child, planned, patience);
    while (monitor.verdict == null) {
      var left = monitor.patienceLeft();
      switch (left.isPositive() ? child.next(left) : new News.Silence()) {
        case News.Received(Frame frame) -> monitor.handleOrDoubt(frame);
        case News.Disturbed(String how) -> monitor.verdict = monitor.disturbed(how);
        case News.Ended() -> monitor.verdict = monitor.gone();
        case News.Silence() -> monitor.askOrEnd();
      }
    }
    return monitor;
  }

  public Verdict verdict() {
    return verdict;
  }

  /** Whether the child lives, and nothing of the run is left in it. */
  public boolean wasClean() {
    return clean;
  }

  /**
   * Whether the order has reached the child. If not, the verdict is about the child, which somebody
   * has killed or stopped, and says nothing about the code.
   */
  public boolean hasBegun() {
    return begun;
  }

  private Duration patienceLeft() {
    var now = child.time();
    var ofSilence =
        lastSign.plus(askedForThreads ? TO_ANSWER : begun ? patience : toBegin()).minus(now);
    return askedForThreads || !begun ? ofSilence : shorter(ofSilence, progressDue().minus(now));
  }

  private Duration toBegin() {
    return child.rehearsed() ? shorter(patience, TO_BEGIN) : patience.multipliedBy(TO_COME_UP);
  }

  private Duration progressDue() {
    return lastProgress.plus(patience.multipliedBy(MOST_WATCHED));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Silence once: asks where the threads are. Silence twice: the child is past answering. */
  private void askOrEnd() {
    if (askedForThreads || child.rehearsed() && !begun) {
      verdict = hung("");
    } else {
      askedForThreads = true;
      lastSign = child.time();
      child.send(Frame.Kind.WHERE);
    }
  }

  private void handleOrDoubt(Frame frame) {
    try {
      handle(frame);
    } catch (StreamCorruptedException e) {
      verdict = disturbed(e.getMessage());
    }
  }

  private void handle(Frame frame) throws StreamCorruptedException {
    switch (frame.kind()) {
      case READY -> require(!begun, frame);
      case BEGUN -> {
        require(!begun, frame);
        begun = true;
      }
      case OUT_OF_MEMORY ->
          verdict = new Verdict.OutOfMemory(known(wordsOf(frame, 1).getFirst()), output());
      case BROKEN ->
          verdict =
              new Verdict.Crashed(0, Optional.empty(), wordsOf(frame, 1).getFirst(), output());
      case THREADS -> {
        require(begun, frame);
        if (askedForThreads) { // else it lives: what it answers is out of date
          verdict = hung(wordsOf(frame, 1).getFirst());
        }
        return;
      }
      case PRINTED -> {
        require(begun && printed.size() + frame.body().length <= Frame.MOST_OUTPUT, frame);
        printed.writeBytes(frame.body());
        return; // an endless loop may print
      }
      case WATCHING -> {
        require(begun && frame.body().length == 0, frame);
        if (child.time().compareTo(progressDue()) < 0) {
          lastSign = child.time();
          askedForThreads = false;
        }
        return;
      }
      case STARTED, SKIPPED, PASSED, FAILED, ABORTED, EXITING -> {
        require(begun, frame);
        tests.add(frame);
      }
      case RUN_ENDED -> {
        require(begun && !tests.isTestRunning(), frame);
        clean = Boolean.parseBoolean(wordsOf(frame, 1).getFirst());
        verdict = tests.verdict(output());
      }
      case HELLO, RUN, WHERE, PLAY, PLAYED, PLAY_ENDED -> require(false, frame);
    }
    askedForThreads = false;
    lastProgress = child.time();
    lastSign = lastProgress;
  }

  private Verdict disturbed(String how) {
    return new Verdict.Disturbed(how, output());
  }

  private Verdict gone() throws InterruptedException {
    int status = child.exitStatus();
    var crash = child.crash();
    boolean halted = begun && status >= 0 && status <= MOST_STATUS;
    return crash.isEmpty() && (tests.isExiting() || halted)
        ? new Verdict.Exited(status, tests.exitLine(), output())
        : new Verdict.Crashed(status, crash, child.lastWords(), output());
  }

  private Verdict hung(String threads) {
    return new Verdict.Hung(
        threads.isEmpty()
            ? "The run did not come to an end%s, and no thread was seen in your code."
                .formatted(tests.inTest())
            : "Your code did not come to an end%s: %s.".formatted(tests.inTest(), threads),
        output());
  }

  private String output() {
    String text = printed.toString(StandardCharsets.UTF_8);
    return printed.size() < Frame.MOST_OUTPUT ? text : text + "\n… (the rest is left out)\n";
  }
}
