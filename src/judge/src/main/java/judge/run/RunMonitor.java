package judge.run;

import java.io.ByteArrayOutputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  private static final int WATCHED = 12;

  /** A child, as far as it is listened to. */
  public interface Speaker {
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

  /** A test, its message, the belief's id, whether it is unsolved, the line, a picture. */
  private static final int FAILURE_PARTS = 9;

  private final Speaker child;
  private final Duration patience;

  private boolean begun; // from here on, what ends the child is the learner's code
  private boolean asked; // where the threads are, and not yet answered
  private Duration word; // when the child has last said something that gets it on
  private Duration sign; // when it has last said that, or been asked, or the kit was at work
  private boolean clean; // the child can be used again
  private final ExpectedTests planned;
  private String test = ""; // that runs or ran last; empty: none has started
  private boolean running; // that test
  private Optional<String> exiting = Optional.empty(); // the line may be empty
  private Verdict verdict; // null until it is found
  private final List<String> passed = new ArrayList<>();
  private final List<Verdict.Failure> failed = new ArrayList<>();
  private final List<Verdict.Failure> aborted = new ArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private RunMonitor(Speaker child, ExpectedTests planned, Duration patience) {
    this.child = child;
    this.planned = planned;
    this.patience = patience;
    word = child.time();
    sign = word;
  }

  /**
   * Listens until the run has ended, or is known not to come to an end.
   *
   * @param patience with a child of which nothing is heard, by its own {@link Speaker#time()}
   */
  public static RunMonitor of(Speaker child, ExpectedTests planned, Duration patience)
      throws InterruptedException {
    var monitor = new RunMonitor(child, planned, patience);
    while (monitor.verdict == null) {
      var left = monitor.patienceLeft();
      switch (left.isPositive() ? child.next(left) : new News.Silence()) {
        case News.Said(Frame frame) -> monitor.handleOrDoubt(frame);
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
    var ofSilence = sign.plus(asked ? TO_ANSWER : begun ? patience : toBegin()).minus(now);
    return asked || !begun ? ofSilence : shorter(ofSilence, wordDue().minus(now));
  }

  private Duration toBegin() {
    return child.rehearsed() ? shorter(patience, TO_BEGIN) : patience.multipliedBy(TO_COME_UP);
  }

  private Duration wordDue() {
    return word.plus(patience.multipliedBy(WATCHED));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Silence once: asks where the threads are. Silence twice: the child is past answering. */
  private void askOrEnd() {
    if (asked || child.rehearsed() && !begun) {
      verdict = hung("");
    } else {
      asked = true;
      sign = child.time();
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
        if (asked) { // else it lives: what it answers is out of date
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
        if (child.time().compareTo(wordDue()) < 0) {
          sign = child.time();
          asked = false;
        }
        return;
      }
      case STARTED, SKIPPED, PASSED, FAILED, ABORTED, EXITING, RUN_ENDED -> {
        require(begun, frame);
        handleTestEvent(frame);
      }
      case HELLO, RUN, WHERE -> require(false, frame);
    }
    asked = false;
    word = child.time();
    sign = word;
  }

  private void handleTestEvent(Frame frame) throws StreamCorruptedException {
    var words =
        wordsOf(
            frame,
            switch (frame.kind()) {
              case FAILED, ABORTED -> FAILURE_PARTS;
              default -> 1;
            });
    String word = words.getFirst();
    boolean ofThisTest = running && word.equals(test);
    switch (frame.kind()) {
      case STARTED -> {
        require(!running, frame);
        test = word;
        running = true;
      }
      case SKIPPED -> require(!running, frame);
      case PASSED -> {
        require(ofThisTest, frame);
        running = false;
        passed.add(word);
      }
      case FAILED, ABORTED -> {
        require(ofThisTest || !running, frame); // else of the class, before or after its tests
        running = false;
        (frame.kind() == Frame.Kind.FAILED ? failed : aborted).add(failure(words));
      }
      case EXITING -> exiting = Optional.of(word);
      case RUN_ENDED -> {
        require(!running, frame);
        clean = Boolean.parseBoolean(word);
        verdict = ofRun();
      }
      default -> throw new AssertionError(frame.kind());
    }
  }

  private static void require(boolean explained, Frame frame) throws StreamCorruptedException {
    if (!explained) {
      throw new StreamCorruptedException(
          "it said \"%s\" when it had no reason to".formatted(frame.kind()));
    }
  }

  private static List<String> wordsOf(Frame frame, int count) throws StreamCorruptedException {
    var words = frame.words();
    if (words.size() != count) {
      throw new StreamCorruptedException(
          "it said \"%s\" in %d words".formatted(frame.kind(), words.size()));
    }
    return words;
  }

  private static Verdict.Failure failure(List<String> parts) {
    return new Verdict.Failure(
        parts.get(0),
        parts.get(1),
        Verdict.Belief.of(parts.get(2), parts.get(6), parts.get(7), parts.get(8)),
        Boolean.parseBoolean(parts.get(3)),
        known(parts.get(4)),
        known(parts.get(5)));
  }

  private Verdict disturbed(String how) {
    return new Verdict.Disturbed(how, output());
  }

  private static Optional<String> known(String word) {
    return Optional.of(word).filter(w -> !w.isEmpty());
  }

  private Verdict ofRun() {
    if (!failed.isEmpty()) {
      return new Verdict.Failed(failed, output());
    } else if (!aborted.isEmpty()) {
      return new Verdict.Undecided(aborted, output());
    } else if (passed.isEmpty()) {
      return new Verdict.Undecided(List.of(nothingRan()), output());
    } else if (!planned.areAll(passed)) {
      return disturbed(
          "the tests that passed, %s, are not those that the test class has, %s"
              .formatted(passed, planned.always()));
    }
    return new Verdict.Passed(passed, output());
  }

  private static Verdict.Failure nothingRan() {
    return new Verdict.Failure(
        "", "the test class has no test that ran.", Optional.empty(), false, Optional.empty());
  }

  private Verdict gone() throws InterruptedException {
    int status = child.exitStatus();
    var crash = child.crash();
    boolean halted = begun && status >= 0 && status <= MOST_STATUS;
    return crash.isEmpty() && (exiting.isPresent() || halted)
        ? new Verdict.Exited(status, exiting.flatMap(RunMonitor::known), output())
        : new Verdict.Crashed(status, crash, child.lastWords(), output());
  }

  private Verdict hung(String threads) {
    String inTest = test.isEmpty() ? "" : " in the test \"" + test + "\"";
    return new Verdict.Hung(
        threads.isEmpty()
            ? "The run did not come to an end%s, and no thread was seen in your code."
                .formatted(inTest)
            : "Your code did not come to an end%s: %s.".formatted(inTest, threads),
        output());
  }

  private String output() {
    String text = printed.toString(StandardCharsets.UTF_8);
    return printed.size() < Frame.MOST_OUTPUT ? text : text + "\n… (the rest is left out)\n";
  }
}
