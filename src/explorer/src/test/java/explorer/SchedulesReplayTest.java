package explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kit.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import subjects.Accepted;
import subjects.Rejected;
import subjects.Samples;

/** The same code gets the same answer, and a seed brings the same schedule back. */
class SchedulesReplayTest {

  @Test
  @DisplayName("two explorations: the same number of runs, the same schedule in the end")
  void deterministic() {
    for (var subject : SubjectScenarios.all()) {
      if (subject.isAnnotationPresent(Accepted.class)
          || subject.isAnnotationPresent(Rejected.class)) {
        var once = Schedules.result(subject);
        var again = Schedules.result(subject);
        assertEquals(once.runs(), again.runs(), subject.getName());
        assertEquals(once.seed(), again.seed(), subject.getName());
        assertEquals(once.last().log().size(), again.last().log().size(), subject.getName());
      }
    }
  }

  @Test
  @DisplayName("a seed tells the same story, in classes that begin anew")
  void replays() {
    for (var scenario : new Class<?>[] {Samples.LostUpdate.class, Samples.FailsRarely.class}) {
      var subject = scenario.asSubclass(Scenario.class);
      var told = assertThrows(Rejection.class, () -> Schedules.explore(subject)).getMessage();
      var seed = told.substring(told.lastIndexOf(' ') + 1);
      var again = assertThrows(Rejection.class, () -> Schedules.replay(subject, seed));
      assertEquals(told, again.getMessage());
    }
  }

  @Test
  @DisplayName("the usual schedule of a racy program comes out right, and proves the race")
  void usual() {
    var told = assertThrows(Rejection.class, () -> Schedules.replay(Samples.LostUpdate.class, "0"));
    assertTrue(told.getMessage().startsWith("A data race: "), told.getMessage());
  }

  @Test
  @DisplayName("a seed of another program can't be judged, and what is no seed is refused")
  void strangeSeeds() {
    var aborted =
        assertThrows(
            TestAbortedException.class,
            () -> Schedules.replay(Samples.LostUpdate.class, "1:2,zz:1"));
    assertTrue(aborted.getMessage().contains("went two ways"), aborted.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> Schedules.replay(Samples.LostUpdate.class, "x"));
    assertThrows(
        IllegalArgumentException.class, () -> Schedules.replay(Samples.LostUpdate.class, "1:?"));
  }
}
