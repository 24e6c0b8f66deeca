package judge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import judge.ChildJvm.News;

/** Listens to one child during a run and turns what it says, or its silence, into a verdict. */
final class Hearing {
  /** Above it: killed by a signal. Below zero: another system's way to say that. */
  private static final int MOST_STATUS = 127;

  /** How long a child that was ready beforehand may take to begin. */
  private static final Duration TO_BEGIN = Duration.ofSeconds(10);

  /** How long a child that is stuck may take to say where. */
  private static final Duration TO_ANSWER = Duration.ofSeconds(5);

  private final ChildJvm child;
  private final Duration patience;

  private boolean begun; // from here on, what ends the child is the learner's code
  private boolean asked; // where the threads are, and not yet told
  private boolean clean; // the child can be used again
  private String test = ""; // that runs or ran last; empty: none has started
  private Optional<String> exiting = Optional.empty(); // the line may be empty
  private Verdict verdict; // null until it is found
  private final List<String> passed = new ArrayList<>();
  private final List<Verdict.Failure> failed = new ArrayList<>();
  private final List<Verdict.Failure> aborted = new ArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private Hearing(ChildJvm child, Duration patience) {
    this.child = child;
    this.patience = patience;
  }

  /** Listens until the run has ended, or is known not to come to an end. */
  static Hearing of(ChildJvm child, Duration patience) throws InterruptedException {
    var hearing = new Hearing(child, patience);
    while (hearing.verdict == null) {
      switch (child.next(hearing.patienceNow())) {
        case News.Said(Frame frame) -> hearing.hear(frame);
        case News.Ended() -> hearing.verdict = hearing.gone();
        case News.Silence() -> hearing.askOrEnd();
      }
    }
    return hearing;
  }

  Verdict verdict() {
    return verdict;
  }

  /** Whether the child lives, and nothing of the run is left in it. */
  boolean wasClean() {
    return clean;
  }

  /**
   * Whether the order has reached the child. If not, the verdict is about the child, which somebody
   * has killed or stopped, and says nothing about the code.
   */
  boolean hasBegun() {
    return begun;
  }

  private Duration patienceNow() {
    boolean atOnce = child.rehearsed() && !begun && patience.compareTo(TO_BEGIN) > 0;
    return asked ? TO_ANSWER : atOnce ? TO_BEGIN : patience;
  }

  /** Silence once: asks where the threads are. Silence twice: the child is past answering. */
  private void askOrEnd() {
    if (asked || child.rehearsed() && !begun) {
      verdict = hung("");
    } else {
      asked = true;
      child.send(Frame.Kind.WHERE);
    }
  }

  private void hear(Frame frame) {
    var kind = frame.kind();
    if (!begun && kind != Frame.Kind.OUT_OF_MEMORY && kind != Frame.Kind.BROKEN) {
      begun =
          kind == Frame.Kind.BEGUN; // what comes before is the rehearsal's, or of an earlier run
      asked = false;
    } else if (kind == Frame.Kind.PRINTED) {
      printed.writeBytes(frame.body());
      asked = false;
    } else if (kind != Frame.Kind.THREADS) {
      heard(kind, frame.words());
      asked = false; // it lives: whatever it answers is out of date
    } else if (asked) {
      verdict = hung(frame.words().getFirst());
    }
  }

  private void heard(Frame.Kind kind, List<String> words) {
    String word = words.isEmpty() ? "" : words.getFirst();
    switch (kind) {
      case STARTED -> test = word;
      case PASSED -> passed.add(word);
      case FAILED -> failed.add(failure(words));
      case ABORTED -> aborted.add(failure(words));
      case EXITING -> exiting = Optional.of(word);
      case RUN_ENDED -> {
        clean = Boolean.parseBoolean(word);
        verdict = ofRun();
      }
      case OUT_OF_MEMORY -> verdict = new Verdict.OutOfMemory(known(word), output());
      case BROKEN -> verdict = new Verdict.Crashed(0, word, output());
      case PRINTED, THREADS, READY, BEGUN, RUN, WHERE ->
          throw new IllegalStateException("not to be heard now: " + kind);
    }
  }

  private static Verdict.Failure failure(List<String> parts) {
    return new Verdict.Failure(
        parts.get(0),
        parts.get(1),
        known(parts.get(2)),
        Boolean.parseBoolean(parts.get(3)),
        known(parts.get(4)),
        known(parts.get(5)));
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
    }
    return new Verdict.Passed(passed, output());
  }

  private static Verdict.Failure nothingRan() {
    return new Verdict.Failure(
        "", "the test class has no test that ran.", Optional.empty(), false, Optional.empty());
  }

  private Verdict gone() throws InterruptedException {
    int status = child.exitStatus();
    boolean halted = begun && status >= 0 && status <= MOST_STATUS;
    return exiting.isPresent() || halted
        ? new Verdict.Exited(status, exiting.flatMap(Hearing::known), output())
        : new Verdict.Crashed(status, child.lastWords(), output());
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
    return printed.size() < Printing.LIMIT ? text : text + "\n… (the rest is left out)\n";
  }
}
