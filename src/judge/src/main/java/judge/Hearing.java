package judge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import judge.ChildJvm.News;

/** Listens to one child and turns what it says, or its silence, into verdicts. */
final class Hearing {
  /** Above it: killed by a signal. Below zero: another system's way to say that. */
  private static final int MOST_STATUS = 127;

  /** How long a child that was ready beforehand may take to begin. */
  private static final Duration TO_BEGIN = Duration.ofSeconds(10);

  /** How long a child that is stuck may take to say where. */
  private static final Duration TO_ANSWER = Duration.ofSeconds(5);

  private final ChildJvm child;
  private final Duration patience;
  private final List<Verdict> verdicts = new ArrayList<>();

  private boolean begun; // from here on, what ends the child is the learner's code
  private boolean asked; // where the threads are, and not yet told
  private String test = ""; // that runs or ran last; empty: none has started
  private Optional<String> exiting = Optional.empty(); // the line may be empty
  private List<String> passed = new ArrayList<>();
  private List<Verdict.Failure> failed = new ArrayList<>();
  private List<Verdict.Failure> aborted = new ArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  Hearing(ChildJvm child, Duration patience) {
    this.child = child;
    this.patience = patience;
  }

  /** Listens until so many runs have ended, or the child does not come to the end. */
  void listen(int runs) throws InterruptedException {
    boolean more = true;
    while (more && verdicts.size() < runs) {
      more =
          switch (child.next(patienceNow())) {
            case News.Said(Frame frame) -> hear(frame);
            case News.Ended() -> end(gone());
            case News.Silence() -> askOrEnd();
          };
    }
  }

  /** One verdict a run; fewer, but at least one, if the child did not come to the end. */
  List<Verdict> verdicts() {
    return List.copyOf(verdicts);
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
  private boolean askOrEnd() {
    if (asked || child.rehearsed() && !begun) {
      return end(hung(""));
    }
    asked = true;
    child.send(Frame.Kind.WHERE);
    return true;
  }

  /** Takes one frame in; false if the child won't say more that matters. */
  private boolean hear(Frame frame) {
    var kind = frame.kind();
    if (!begun && kind != Frame.Kind.OUT_OF_MEMORY && kind != Frame.Kind.BROKEN) {
      begun = kind == Frame.Kind.BEGUN; // what comes before is the rehearsal's
      asked = false;
      return true;
    }
    if (kind == Frame.Kind.PRINTED) {
      printed.writeBytes(frame.body());
    } else {
      var words = frame.words();
      switch (kind) {
        case STARTED -> test = words.getFirst();
        case PASSED -> passed.add(words.getFirst());
        case FAILED -> failed.add(failure(words));
        case ABORTED -> aborted.add(failure(words));
        case EXITING -> exiting = Optional.of(words.getFirst());
        case RUN_ENDED -> verdicts.add(ofRun());
        case OUT_OF_MEMORY -> {
          return end(new Verdict.OutOfMemory(known(words.getFirst()), output()));
        }
        case BROKEN -> {
          return end(new Verdict.Crashed(0, words.getFirst(), output()));
        }
        case THREADS -> {
          return !asked || end(hung(words.getFirst()));
        }
        case PRINTED, READY, BEGUN, RUN, WHERE ->
            throw new IllegalStateException("not the child's: " + kind);
      }
    }
    asked = false; // it lives: whatever it answers is out of date
    return true;
  }

  private boolean end(Verdict verdict) {
    verdicts.add(verdict);
    return false;
  }

  private static Verdict.Failure failure(List<String> parts) {
    return new Verdict.Failure(
        parts.get(0),
        parts.get(1),
        known(parts.get(2)),
        Boolean.parseBoolean(parts.get(3)),
        known(parts.get(4)));
  }

  private static Optional<String> known(String word) {
    return Optional.of(word).filter(w -> !w.isEmpty());
  }

  private Verdict ofRun() {
    Verdict verdict;
    if (!failed.isEmpty()) {
      verdict = new Verdict.Failed(failed, output());
    } else if (!aborted.isEmpty()) {
      verdict = new Verdict.Undecided(aborted, output());
    } else if (passed.isEmpty()) {
      verdict = new Verdict.Undecided(List.of(nothingRan()), output());
    } else {
      verdict = new Verdict.Passed(passed, output());
    }
    passed = new ArrayList<>();
    failed = new ArrayList<>();
    aborted = new ArrayList<>();
    printed.reset();
    test = "";
    return verdict;
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
