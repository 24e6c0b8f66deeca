package kit.quiescence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import kit.quiescence.WatchBudget.Pace;
import org.junit.jupiter.api.Test;

/** What of the time that goes by counts. */
class WatchBudgetTest {
  private static final int LOOKS = 500;
  private static final long LOOK = 20_000_000;
  private static final Duration LENGTH = Duration.ofNanos(300 * LOOK);

  private static boolean isOverAfter(long each, boolean wanted) {
    var budget = new WatchBudget(Duration.ofSeconds(10));
    for (int i = 0; i < LOOKS; i++) {
      budget.spend(each, Pace.MOVES, false, wanted);
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
      budget.spend(LOOK, Pace.MOVES, false, true);
    }
    assertTrue(budget.isOver());
  }

  @Test
  void thirtyTimesWhatGoesIntoTheSameAsBefore() {
    assertEquals(10, looks(new WatchBudget(Duration.ofNanos(300 * LOOK)), Pace.MOVES, true));
  }

  @Test
  void moreOfWhatGoesIntoCodeThatIsNotExpectedToGetOn() {
    assertEquals(300, looks(new WatchBudget(LENGTH), Pace.MOVES, false));
    assertEquals(150, looks(new WatchBudget(LENGTH), Pace.RESTS, false), "nobody has run");
    assertEquals(300, looks(new WatchBudget(LENGTH), Pace.ASKS_OTHERS, false));
    assertEquals(100, looks(new WatchBudget(LENGTH), Pace.GOES_ROUND, false));
    assertEquals(30, looks(forALook(), Pace.GOES_ROUND, false));
  }

  private static WatchBudget forALook() {
    return WatchBudget.forALook(LENGTH, Spending.UNREMEMBERED);
  }

  /** How many looks there are until it is over. */
  private static int looks(WatchBudget budget, Pace pace, boolean familiar) {
    int looks = 0;
    while (!budget.isOver()) {
      budget.spend(LOOK, pace, familiar, false);
      looks++;
    }
    return looks;
  }
}
