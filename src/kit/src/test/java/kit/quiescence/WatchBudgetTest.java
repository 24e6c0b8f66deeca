package kit.quiescence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What of the time that goes by counts. */
class WatchBudgetTest {
  private static final int LOOKS = 500;
  private static final long LOOK = 20_000_000;

  private static boolean isOverAfter(long each, boolean wanted) {
    var budget = new WatchBudget(Duration.ofSeconds(10));
    for (int i = 0; i < LOOKS; i++) {
      budget.spend(each, false, false, wanted);
    }
    return budget.isOver();
  }

  @Test
  void allOfItWhileNobodyWantsToRun() {
    assertTrue(isOverAfter(LOOK, false));
  }

  /** On a machine where a hundred others run, and each look takes a second. */
  @Test
  void hardlyAnythingWhileSomebodyWantsToRunAndGetsNoProcessor() {
    assertFalse(isOverAfter(50 * LOOK, true));
  }

  /** What wants to run and never does must not hold up the watcher for ever. */
  @Test
  void someOfItAllTheSame() {
    var budget = new WatchBudget(Duration.ofMillis(10));
    for (int i = 0; i < LOOKS; i++) {
      budget.spend(LOOK, false, false, true);
    }
    assertTrue(budget.isOver());
  }

  @Test
  void tenTimesWhatGoesIntoTheSameAsBefore() {
    var budget = new WatchBudget(Duration.ofNanos(10 * 10 * LOOK));
    for (int i = 0; i < 9; i++) {
      budget.spend(LOOK, false, true, false);
    }
    assertFalse(budget.isOver());
    budget.spend(LOOK, false, true, false);
    assertTrue(budget.isOver());
  }
}
