package explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explorer.explain.ScheduleBelief;
import java.util.List;
import java.util.Optional;
import kit.Rejection;
import kit.belief.CommonBelief;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import subjects.CorridorScenarios;
import subjects.CountingScenarios;
import subjects.RetriedWaits;
import subjects.SharedCollections;
import subjects.SingleRunScenarios;

/** What is found in one run, and what takes more switches than usual. */
class SchedulesSingleRunTest {

  @Test
  @DisplayName("who looks again and again is found, however long it sleeps in between")
  void looksAgain() {
    assertEquals(
        Optional.of("other"),
        Schedules.looksAgainAndAgain(SingleRunScenarios.LooksEveryHour.class));
    assertEquals(
        Optional.of("other"),
        Schedules.looksAgainAndAgain(SingleRunScenarios.LooksAtOneAfterTheOther.class));
    assertEquals(Optional.empty(), Schedules.looksAgainAndAgain(SingleRunScenarios.Sleeps.class));
    assertEquals(
        Optional.empty(),
        Schedules.looksAgainAndAgain(SingleRunScenarios.GivesUpAfterAnHour.class));
    assertEquals(Optional.empty(), Schedules.looksAgainAndAgain(SingleRunScenarios.Ends.class));
    assertEquals(
        Optional.empty(),
        Schedules.looksAgainAndAgain(SingleRunScenarios.AwaitsAPoolForEver.class));
    assertThrows(
        TestAbortedException.class,
        () -> Schedules.looksAgainAndAgain(SingleRunScenarios.UsesATimer.class));
  }

  @Test
  @DisplayName("a counter that all go to for each thing that they count is found")
  void sharedCounter() {
    String found = Schedules.sharedCounter(CountingScenarios.CountsEach.class, 7).orElseThrow();
    assertTrue(found.startsWith("all (CountingScenarios.java:"), found);
    assertEquals(Optional.empty(), Schedules.sharedCounter(CountingScenarios.CountsEach.class, 8));
    assertTrue(Schedules.sharedCounter(CountingScenarios.CollectsEach.class, 7).isPresent());
    assertTrue(
        Schedules.sharedCounter(CountingScenarios.CountsEachInOneEntry.class, 7).isPresent());
    assertEquals(
        Optional.empty(),
        Schedules.sharedCounter(CountingScenarios.CountsEachInItsOwnEntry.class, 7));
    assertEquals(
        Optional.empty(), Schedules.sharedCounter(CountingScenarios.CountsEachInParts.class, 7));
    assertEquals(
        Optional.empty(), Schedules.sharedCounter(CountingScenarios.CountsAtTheEnd.class, 7));
    assertEquals(Optional.empty(), Schedules.sharedCounter(CountingScenarios.OneCounts.class, 7));
  }

  @Test
  @DisplayName("who gives up when others come first, again and again, is found in one long run")
  void overtaken() {
    Schedules.runOnce(SingleRunScenarios.TriesUntilItIsDone.class);
    var rejection =
        assertThrows(
            Rejection.class,
            () -> Schedules.runOnce(SingleRunScenarios.GivesUpWhenOvertaken.class));
    assertTrue(rejection.getMessage().contains("It was 1500"), rejection.getMessage());
  }

  @Test
  @DisplayName("two that take turns and pause for the same time hinder each other for ever")
  void takesTurns() {
    assertTrue(Schedules.looksAgainAndAgain(CorridorScenarios.BothPauseAsLong.class).isPresent());
    assertTrue(Schedules.looksAgainAndAgain(CorridorScenarios.BothParkAsLong.class).isPresent());
    assertEquals(
        Optional.empty(), Schedules.looksAgainAndAgain(CorridorScenarios.EachPausesByChance.class));
    assertEquals(
        Optional.empty(), Schedules.looksAgainAndAgain(CorridorScenarios.EachParksByChance.class));
  }

  @Test
  @DisplayName("who waits for a fair lock or semaphore comes before who wants it later")
  void fair() {
    Schedules.runOnce(RetriedWaits.WantsAFairLockAgain.class);
    Schedules.runOnce(RetriedWaits.WantsAFairWriteLockAgain.class);
    Schedules.runOnce(RetriedWaits.WantsAFairPermitAgain.class);
    assertThrows(
        Rejection.class, () -> Schedules.runOnce(RetriedWaits.WantsAnUnfairLockAgain.class));
    assertThrows(
        Rejection.class, () -> Schedules.runOnce(RetriedWaits.WantsAnUnfairPermitAgain.class));
  }

  @Test
  @DisplayName("what takes three switches is found with three")
  void threeSwitches() {
    Schedules.explore(SingleRunScenarios.UpAndDown.class, 2);
    assertThrows(Rejection.class, () -> Schedules.explore(SingleRunScenarios.UpAndDown.class, 3));
  }

  @Test
  @DisplayName("what schedules prove is told in place of what real threads came to by luck")
  void provesIfItFails() throws Exception {
    var luck = new IllegalStateException("by luck");
    Schedules.proveIfItFails(SharedCollections.MergedInPlainMap.class, () -> {});
    var proved =
        assertThrows(
            Rejection.class,
            () ->
                Schedules.proveIfItFails(
                    SharedCollections.MergedInPlainMap.class, () -> throwIt(luck)));
    assertEquals(Optional.of(ScheduleBelief.UNSAFE_TYPE_SHARED), proved.misconception());
    List<Class<? extends Scenario>> unproved =
        List.of(
            SharedCollections.MergedInOneStep.class, SharedCollections.LocksInsideCompute.class);
    for (var scenario : unproved) {
      var thrown =
          assertThrows(
              IllegalStateException.class,
              () -> Schedules.proveIfItFails(scenario, () -> throwIt(luck)));
      assertSame(luck, thrown);
    }
  }

  @Test
  @DisplayName("a belief of the test's own is proved only if some schedules come out right")
  void provesByTheTestsBelief() {
    var luck = new IllegalStateException("by luck");
    var proved =
        assertThrows(
            Rejection.class,
            () ->
                Schedules.proveIfItFails(
                    SingleRunScenarios.LostBySomeSchedules.class, () -> throwIt(luck)));
    assertEquals(Optional.of(CommonBelief.COMPLETION_ORDER), proved.misconception());
    var thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                Schedules.proveIfItFails(
                    SingleRunScenarios.LostByAllSchedules.class, () -> throwIt(luck)));
    assertSame(luck, thrown);
  }

  @Test
  @DisplayName("where races are tolerated, only outcomes count")
  void toleratesRaces() {
    Schedules.explore(SingleRunScenarios.EitherWillDo.class);
    assertThrows(Rejection.class, () -> Schedules.explore(SingleRunScenarios.OnlyOneWillDo.class));
    assertThrows(
        Rejection.class, () -> Schedules.explore(SingleRunScenarios.RacesAreFailures.class));
  }

  private static void throwIt(RuntimeException thrown) {
    throw thrown;
  }
}
