package explorer.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explorer.Scenario;
import explorer.Schedules;
import explorer.SubjectScenarios;
import kit.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import subjects.Samples;

/** What a learner reads. */
class FailureExplanationTest {
  private static final int SCREEN_LINES = 24;
  private static final int SCREEN_COLUMNS = 80;
  private static final int FRAME = 6; // the report's lines round it, and the sentences wrapped

  private static Rejection rejection(Class<? extends Scenario> scenario) {
    return assertThrows(Rejection.class, () -> Schedules.explore(scenario));
  }

  @Test
  @DisplayName("a lost update: what came out, why, and the steps in lanes")
  void lostUpdate() {
    var rejection = rejection(Samples.LostUpdate.class);
    assertTrue(
        rejection
            .sentences()
            .startsWith(
                "After add(1) and add(2), get() gave 1 instead of 3. A read n before B wrote it,"
                    + " then wrote over B's value. "),
        rejection.sentences());
    assertEquals(
        """
             │ A                          │ B                          │ Samples.java
        ─────┼────────────────────────────┼────────────────────────────┼─────────────
          1  │ reads n → 0                │                            │ line 17
          2  │                            │ reads n → 0                │ line 17
          3  │                            │ n = 2                      │ line 17
          4  │ n = 1                      │                            │ line 17
        Replay: seed 2:2\
        """,
        rejection.picture().orElseThrow());
  }

  @Test
  @DisplayName("it fits on a screen")
  void fits() {
    for (var subject : SubjectScenarios.all()) {
      if (subject.isAnnotationPresent(subjects.Rejected.class)) {
        var picture = rejection(subject).picture().orElseThrow();
        assertTrue(picture.lines().count() <= SCREEN_LINES - FRAME, picture);
        assertTrue(picture.lines().allMatch(l -> l.length() <= SCREEN_COLUMNS - 2), picture);
      }
    }
  }

  @Test
  @DisplayName("a deadlock: who holds what, who waits for what, and where they stand")
  void deadlock() {
    var rejection = rejection(Samples.Deadlock.class);
    assertEquals(
        "Deadlock: each waits for a lock that another one holds. A holds left (since line 30) and"
            + " waits for right, which B holds (Samples.java:31). B holds right (since line 38) and"
            + " waits for left, which A holds (Samples.java:39). "
            + ScheduleBelief.LOCKS_AS_THEY_COME.advice()
            + " (12-liveness, \"Order the locks\")",
        rejection.sentences());
    assertEquals(
        """
             │ A                          │ B                          │ Samples.java
        ─────┼────────────────────────────┼────────────────────────────┼─────────────
          1  │ takes left                 │                            │ line 30
          2  │                            │ takes right                │ line 38
          ✗  │ WAITS for right            │                            │ line 31
          ✗  │                            │ WAITS for left             │ line 39
        Replay: seed 2:2\
        """,
        rejection.picture().orElseThrow());
  }

  @Test
  @DisplayName("the test's own words and belief stay, with a picture")
  void ownWords() {
    var rejection = rejection(Samples.OwnWords.class);
    assertEquals(ScheduleBelief.LOCKED_IN_PIECES, rejection.misconception().orElseThrow());
    assertTrue(rejection.sentences().startsWith("Told by the test. "), rejection.sentences());
    assertTrue(rejection.picture().orElseThrow().contains("reads n → 0"));
  }

  private static String picture(Class<? extends Scenario> scenario) {
    return rejection(scenario).picture().orElseThrow();
  }

  @Test
  @DisplayName("an array is called as the source calls it, and its elements by their number")
  void arrays() {
    String picture = picture(Samples.Hits.class);
    assertTrue(picture.contains("hits[0][0] = 1"), picture);
    assertTrue(picture.contains("hits[1][0] = 1"), picture);
    assertTrue(!picture.contains("long[]") && !picture.contains("null"), picture);
  }

  @Test
  @DisplayName("elements of two arrays that are called alike are told apart")
  void arraysOfTheSameName() {
    String told = rejection(Samples.ArraysOfTheirOwn.class).sentences();
    assertTrue(told.contains("A held locks[0], B held locks[0] (2)."), told);
  }

  @Test
  @DisplayName("a collection is called as the source calls it, and not by the JDK's own class")
  void collections() {
    String picture = picture(Samples.Items.class);
    assertTrue(picture.contains("seen.addAndGet(2) → 4"), picture);
    assertTrue(!picture.contains("List12") && !picture.contains("AtomicInteger"), picture);
  }

  @Test
  @DisplayName("a lane that needs more takes it from one that needs less; nothing is cut")
  void room() {
    String picture = picture(Samples.LongWords.class);
    assertTrue(picture.contains("│ counts.put(\"somewhere\", 1000) → null"), picture);
    assertTrue(!picture.contains("…"), picture);
  }

  @Test
  @DisplayName("an AssertionError of the learner's is told as theirs")
  void ownAssertion() {
    String told = rejection(Samples.OwnAssertion.class).sentences();
    assertTrue(told.startsWith("A ended with AssertionError at Samples.java:"), told);
    assertTrue(told.contains(", with the message \"fine\"."), told);
  }

  @Test
  @DisplayName("a stub speaks for itself")
  void stub() {
    var stub =
        assertThrows(
            UnsupportedOperationException.class, () -> Schedules.explore(Samples.Stub.class));
    assertEquals("Write the cell.", stub.getMessage());
  }
}
