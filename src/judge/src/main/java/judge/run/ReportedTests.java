package judge.run;

import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import judge.api.BeliefReader;
import judge.api.Verdict;
import judge.channel.Frame;

/**
 * What a child has said of the tests of a run, and the verdict that follows from it. It accepts
 * only what JUnit does with a test class, in that order.
 */
final class ReportedTests {
  /** A test, its message, the belief's id, whether it is unsolved, the line, a picture. */
  private static final int FAILURE_PARTS = 9;

  private final ExpectedTests planned;
  private String test = ""; // that runs or ran last; empty: none has started
  private boolean running; // that test
  private Optional<String> exiting = Optional.empty(); // the line may be empty
  private final List<String> passed = new ArrayList<>();
  private final List<Verdict.Failure> failed = new ArrayList<>();
  private final List<Verdict.Failure> aborted = new ArrayList<>();

  ReportedTests(ExpectedTests planned) {
    this.planned = planned;
  }

  /**
   * Takes note of what happened to a test, or of the code that ends its JVM.
   *
   * @throws StreamCorruptedException if JUnit would not say that now
   */
  void add(Frame frame) throws StreamCorruptedException {
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
      default -> throw new AssertionError(frame.kind());
    }
  }

  /** Whether a test has started and not yet ended. */
  boolean isTestRunning() {
    return running;
  }

  /** The test that runs or ran last, as the end of a clause; empty if none has started. */
  String inTest() {
    return test.isEmpty() ? "" : " in the test \"" + test + "\"";
  }

  /** Whether the code has asked its JVM to end. */
  boolean isExiting() {
    return exiting.isPresent();
  }

  /** The learner's line that has asked the JVM to end, if that is known. */
  Optional<String> exitLine() {
    return exiting.flatMap(ReportedTests::known);
  }

  /** The verdict on a run that has come to its end. */
  Verdict verdict(String output) {
    if (!failed.isEmpty()) {
      return new Verdict.Failed(failed, output);
    } else if (!aborted.isEmpty()) {
      return new Verdict.Undecided(aborted, output);
    } else if (passed.isEmpty()) {
      return new Verdict.Undecided(List.of(nothingRan()), output);
    } else if (!planned.areAll(passed)) {
      return new Verdict.Disturbed(
          "the tests that passed, %s, are not those that the test class has, %s"
              .formatted(passed, planned.always()),
          output);
    }
    return new Verdict.Passed(passed, output);
  }

  private static Verdict.Failure nothingRan() {
    return new Verdict.Failure(
        "", "the test class has no test that ran.", Optional.empty(), false, Optional.empty());
  }

  private static Verdict.Failure failure(List<String> parts) {
    return new Verdict.Failure(
        parts.get(0),
        parts.get(1),
        BeliefReader.of(parts.get(2), parts.get(6), parts.get(7), parts.get(8)),
        Boolean.parseBoolean(parts.get(3)),
        known(parts.get(4)),
        known(parts.get(5)));
  }

  /** A word that may be missing: empty stands for that. */
  static Optional<String> known(String word) {
    return Optional.of(word).filter(w -> !w.isEmpty());
  }

  /**
   * Refuses a frame that nothing explains.
   *
   * @throws StreamCorruptedException if it is not explained
   */
  static void require(boolean explained, Frame frame) throws StreamCorruptedException {
    if (!explained) {
      throw new StreamCorruptedException(
          "it said \"%s\" when it had no reason to".formatted(frame.kind()));
    }
  }

  /**
   * The words of a frame.
   *
   * @throws StreamCorruptedException if there are more or fewer
   */
  static List<String> wordsOf(Frame frame, int count) throws StreamCorruptedException {
    var words = frame.words();
    if (words.size() != count) {
      throw new StreamCorruptedException(
          "it said \"%s\" in %d words".formatted(frame.kind(), words.size()));
    }
    return words;
  }
}
