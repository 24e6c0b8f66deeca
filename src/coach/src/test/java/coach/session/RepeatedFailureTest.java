package coach.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import coach.text.Page;
import coach.verdict.ExerciseVerdict;
import coach.verdict.VerdictOutcome;
import java.nio.file.Path;
import java.util.Optional;
import judge.api.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.Exercise;

class RepeatedFailureTest {
  @TempDir Path folder;
  private SampleWorkbook mini;
  private final RepeatedFailure repeated = new RepeatedFailure();
  private int saved;

  @BeforeEach
  void begin() throws Exception {
    mini = SampleWorkbook.in(folder);
  }

  /** Fails with another answer each time. */
  private boolean fails(Exercise exercise, String message, Optional<Verdict.Belief> belief) {
    return repeated.isTimeForHint(failed(exercise, message, belief), Integer.toHexString(++saved));
  }

  private static ExerciseVerdict failed(
      Exercise exercise, String message, Optional<Verdict.Belief> belief) {
    var failure = new Verdict.Failure("a test", message, belief, false, Optional.empty());
    return new ExerciseVerdict(
        exercise, VerdictOutcome.FAILED, message, new Page(), Optional.of(failure), "");
  }

  private boolean ends(VerdictOutcome outcome, String sentence) throws Exception {
    return repeated.isTimeForHint(
        ExerciseVerdict.notRun(mini.greeting(), outcome, sentence), Integer.toHexString(++saved));
  }

  @Test
  void theThirdTimeWithTheSameBeliefWhateverTheTestSaidOfIt() throws Exception {
    var belief = Optional.of(SampleWorkbook.FAILURE_AS_NULL);
    assertFalse(fails(mini.greeting(), "You said nothing.", belief));
    assertFalse(fails(mini.greeting(), "You said nothing to Ben.", belief));
    assertTrue(fails(mini.greeting(), "You said nothing to Chloe.", belief));
    for (int i = 0; i < 10; i++) {
      assertFalse(fails(mini.greeting(), "You said nothing.", belief), "once is enough");
    }
  }

  @Test
  void theThirdTimeWithTheSameMessageWhateverItsNumbers() throws Exception {
    assertFalse(fails(mini.greeting(), "You said 3 (Greeting.java:5).", Optional.empty()));
    assertFalse(fails(mini.greeting(), "You said 17 (Greeting.java:12).", Optional.empty()));
    assertTrue(fails(mini.greeting(), "You said 4 (Greeting.java:5).", Optional.empty()));
  }

  @Test
  void anotherFailureIsProgress() throws Exception {
    for (int i = 0; i < 9; i++) {
      String message = i % 3 == 2 ? "You said nothing." : "You shouted.";
      assertFalse(fails(mini.greeting(), message, Optional.empty()), message + i);
    }
  }

  @Test
  void theSameAnswerOnceMoreIsNoNewAttempt() throws Exception {
    var verdict = failed(mini.greeting(), "You said nothing.", Optional.empty());
    for (int i = 0; i < 9; i++) {
      assertFalse(repeated.isTimeForHint(verdict, "0123456789abcdef"));
    }
  }

  @Test
  void aFileThatWasSavedHalfWayInBetweenDoesNotMatter() throws Exception {
    assertFalse(fails(mini.greeting(), "You said nothing.", Optional.empty()));
    assertFalse(ends(VerdictOutcome.NOT_COMPILED, "a ; is missing"));
    assertFalse(fails(mini.greeting(), "You said nothing.", Optional.empty()));
    assertFalse(ends(VerdictOutcome.NOT_COMPILED, "a ; is missing"));
    assertFalse(ends(VerdictOutcome.NOT_COMPILED, "a ; is missing"));
    assertTrue(fails(mini.greeting(), "You said nothing.", Optional.empty()));
  }

  @Test
  void whatWasSolvedOrBegunAgainIsCountedAnew() throws Exception {
    for (VerdictOutcome between :
        new VerdictOutcome[] {VerdictOutcome.SOLVED, VerdictOutcome.UNSOLVED}) {
      assertFalse(fails(mini.greeting(), "You said nothing.", Optional.empty()));
      assertFalse(fails(mini.greeting(), "You said nothing.", Optional.empty()));
      assertFalse(ends(between, ""));
    }
  }

  @Test
  void eachExerciseHasACountOfItsOwnAndAnEndlessLoopIsAFailure() throws Exception {
    assertFalse(ends(VerdictOutcome.HUNG, "still in the loop at Greeting.java:8 after 4.2 s"));
    assertFalse(ends(VerdictOutcome.HUNG, "still in the loop at Greeting.java:9 after 5.0 s"));
    assertFalse(fails(mini.farewell(), "You said nothing.", Optional.empty()));
    int offers = 0;
    for (int i = 0; i < 3; i++) {
      offers += ends(VerdictOutcome.HUNG, "still in the loop at Greeting.java:8 after 4 s") ? 1 : 0;
    }
    assertEquals(1, offers, "it began anew after the other exercise");
  }
}
