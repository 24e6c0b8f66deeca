package kit.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import kit.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import subjects.OneRun;

/** What is found in one run, and what takes more switches than usual. */
class UsualRunTest {

  @Test
  @DisplayName("who looks again and again is found, however long it sleeps in between")
  void looksAgain() {
    assertEquals(Optional.of("other"), Schedules.looksAgainAndAgain(OneRun.LooksEveryHour.class));
    assertEquals(
        Optional.of("other"), Schedules.looksAgainAndAgain(OneRun.LooksAtOneAfterTheOther.class));
    assertEquals(Optional.empty(), Schedules.looksAgainAndAgain(OneRun.Sleeps.class));
    assertEquals(Optional.empty(), Schedules.looksAgainAndAgain(OneRun.GivesUpAfterAnHour.class));
    assertEquals(Optional.empty(), Schedules.looksAgainAndAgain(OneRun.Ends.class));
    assertThrows(
        TestAbortedException.class,
        () -> Schedules.looksAgainAndAgain(OneRun.UsesAnotherLock.class));
  }

  @Test
  @DisplayName("a counter that all go to for each thing that they count is found")
  void sharedCounter() {
    String found = Schedules.sharedCounter(OneRun.CountsEach.class, 7).orElseThrow();
    assertTrue(found.startsWith("all (OneRun.java:"), found);
    assertEquals(Optional.empty(), Schedules.sharedCounter(OneRun.CountsEach.class, 8));
    assertTrue(Schedules.sharedCounter(OneRun.CollectsEach.class, 7).isPresent());
    assertTrue(Schedules.sharedCounter(OneRun.CountsEachInOneEntry.class, 7).isPresent());
    assertEquals(
        Optional.empty(), Schedules.sharedCounter(OneRun.CountsEachInItsOwnEntry.class, 7));
    assertEquals(Optional.empty(), Schedules.sharedCounter(OneRun.CountsEachInParts.class, 7));
    assertEquals(Optional.empty(), Schedules.sharedCounter(OneRun.CountsAtTheEnd.class, 7));
    assertEquals(Optional.empty(), Schedules.sharedCounter(OneRun.OneCounts.class, 7));
  }

  @Test
  @DisplayName("who gives up when others come first, again and again, is found in one long run")
  void overtaken() {
    Schedules.runOnce(OneRun.TriesUntilItIsDone.class);
    var rejection =
        assertThrows(Rejection.class, () -> Schedules.runOnce(OneRun.GivesUpWhenOvertaken.class));
    assertTrue(rejection.getMessage().contains("It was 1500"), rejection.getMessage());
  }

  @Test
  @DisplayName("what takes three switches is found with three")
  void threeSwitches() {
    Schedules.explore(OneRun.UpAndDown.class, 2);
    assertThrows(Rejection.class, () -> Schedules.explore(OneRun.UpAndDown.class, 3));
  }
}
