package explorer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explorer.explain.ScheduleBelief;
import java.util.List;
import kit.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import subjects.ProgressScenarios;

@DisplayName("A thread that stops on its way, what threads share, and calls that have an order")
class SchedulesProgressTest {
  private static String heldUp(Class<? extends Scenario> scenario) {
    var told =
        assertThrows(
            Rejection.class,
            () -> Schedules.requireNonBlocking(scenario, ScheduleBelief.SAFE_PARTS_SAFE_WHOLE));
    return told.getMessage();
  }

  private static void assertContains(String words, String message) {
    assertTrue(message.contains(words), message);
  }

  @Test
  @DisplayName("holds up others who want its monitor")
  void monitor() {
    String told = heldUp(ProgressScenarios.WithMonitor.class);
    assertContains("A was stopped for ever before its step in line", told);
    assertContains("B waits for ever for", told);
  }

  @Test
  @DisplayName("holds up others who want its lock")
  void lock() {
    assertContains("which A holds", heldUp(ProgressScenarios.WithLock.class));
  }

  @Test
  @DisplayName("lets others go round for ever who wait for its flag")
  void spinLock() {
    assertContains("B goes round in a loop for ever", heldUp(ProgressScenarios.WithSpinLock.class));
  }

  @Test
  @DisplayName("holds up nobody who compares and sets")
  void compareAndSet() {
    assertDoesNotThrow(() ->
        Schedules.requireNonBlocking(
            ProgressScenarios.WithCompareAndSet.class, ScheduleBelief.SAFE_PARTS_SAFE_WHOLE));
  }

  @Test
  @DisplayName("holds up nobody with a lock that nobody else wants")
  void lockOfOne() {
    assertDoesNotThrow(() ->
        Schedules.requireNonBlocking(
            ProgressScenarios.WithLockOfOne.class, ScheduleBelief.SAFE_PARTS_SAFE_WHOLE));
  }

  @Test
  @DisplayName("holds up others with a lock that a class of the JDK has inside")
  void internalLock() {
    String told = heldUp(ProgressScenarios.WithBlockingQueue.class);
    assertContains("A was stopped for ever inside offer(), which has a lock", told);
    assertContains("B waits for ever in", told);
    assertDoesNotThrow(() ->
        Schedules.requireNonBlocking(
            ProgressScenarios.WithLinkedQueue.class, ScheduleBelief.SAFE_PARTS_SAFE_WHOLE));
  }

  @Test
  @DisplayName(
      "and goes on after long: who gives up meanwhile is told, who does not comes to its end")
  void holdUp() {
    for (Class<? extends Scenario> givesUp :
        List.of(ProgressScenarios.TriesTenTimes.class, ProgressScenarios.TriesForASecond.class)) {
      assertDoesNotThrow(() -> Schedules.explore(givesUp)); // few switches are not long
      var told = assertThrows(Rejection.class, () -> Schedules.holdUp(givesUp));
      assertContains("One of two gave up.", told.getMessage());
    }
    assertDoesNotThrow(() -> Schedules.holdUp(ProgressScenarios.TriesForEver.class));
    assertDoesNotThrow(() -> Schedules.holdUp(ProgressScenarios.WaitsForTheLock.class));
    assertDoesNotThrow(() -> Schedules.holdUp(ProgressScenarios.WithSpinLock.class));
  }

  @Test
  @DisplayName("of what a task uses, counts what others use too")
  void sharedUses() {
    assertEquals(3, Schedules.sharedUses(ProgressScenarios.Uses.class, "A"));
    assertEquals(3, Schedules.sharedUses(ProgressScenarios.Uses.class, "B"));
  }

  @Test
  @DisplayName("what a task does with an object before it hands it out does not count")
  void usesBeforeHandingOut() {
    // Both ask for the array and put theirs in its place; B reads two numbers that A has written.
    assertEquals(2, Schedules.sharedUses(ProgressScenarios.HandsOut.class, "A"));
    assertEquals(4, Schedules.sharedUses(ProgressScenarios.HandsOut.class, "B"));
  }

  @Test
  @DisplayName("finds the calls that no order explains, in a scenario that is given its data")
  void notLinearizable() {
    assertDoesNotThrow(() -> Schedules.exploreWith(ProgressScenarios.Forgetful.class, "A"));
    var told =
        assertThrows(
            Rejection.class, () -> Schedules.exploreWith(ProgressScenarios.Forgetful.class, "AB"));
    assertContains("A: increment() → 1. B: increment() → 1.", told.getMessage());
  }
}
