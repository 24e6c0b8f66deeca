package coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Renamed NONE = Renamed.of("");
  private static final Instant EARLY = Instant.parse("2026-03-04T10:00:00Z");
  private static final Instant LATE = Instant.parse("2026-03-04T11:00:00Z");
  private static final String ID = "pools/PoolMap";

  @Test
  void isKeptAsText() {
    var progress = Progress.none(NONE).withSolved(ID, EARLY).withHints("pools/FirstGood", 2);
    assertEquals(
        """
        many-hands progress 1
        solved pools/PoolMap 2026-03-04T10:00:00Z
        hint pools/FirstGood 2
        """,
        progress.text());
    assertEquals(progress, Progress.of(progress.text(), NONE));
  }

  @Test
  void theLastOfSolvedAndResetCounts() {
    var progress = Progress.none(NONE).withSolved(ID, EARLY);
    assertTrue(progress.solved(ID));
    assertFalse(progress.withReset(ID, LATE).solved(ID));
    assertTrue(progress.withReset(ID, LATE).withSolved(ID, LATE.plusSeconds(1)).solved(ID));
    assertFalse(progress.solved("pools/FirstGood"));
  }

  @Test
  void renamedExercisesStaySolved() {
    var renamed = Renamed.of("# old new\nold/First old/Second\nold/Second pools/PoolMap\n");
    var progress = Progress.of("solved old/First 2026-03-04T10:00:00Z\nhint old/Second 2", renamed);
    assertTrue(progress.solved(ID));
    assertEquals(2, progress.hints(ID));
  }

  @Test
  void namesThatChaseEachOtherDoNotHang() {
    assertTrue(Renamed.of("a b\nb a\n").now("a").matches("[ab]"));
  }

  @Test
  void twoAreMergedWhateverTheOrder() {
    var one = Progress.none(NONE).withSolved(ID, EARLY).withReset(ID, LATE).withHints(ID, 1);
    var other = Progress.none(NONE).withSolved("pools/FirstGood", LATE).withHints(ID, 3);
    for (var both : new Progress[] {one.and(other), other.and(one)}) {
      assertFalse(both.solved(ID));
      assertTrue(both.solved("pools/FirstGood"));
      assertEquals(3, both.hints(ID));
    }
  }

  @Test
  void aConflictOfGitIsTheUnion() {
    var progress =
        Progress.of(
            """
            many-hands progress 1
            <<<<<<< HEAD
            solved pools/PoolMap 2026-03-04T10:00:00Z
            =======
            solved pools/FirstGood 2026-03-04T10:00:00Z
            >>>>>>> other
            """,
            NONE);
    assertTrue(progress.solved(ID));
    assertTrue(progress.solved("pools/FirstGood"));
    assertEquals(2, progress.lines().size());
  }

  @Test
  void aFileThatWasCutOffKeepsItsWholeLines() {
    String whole = Progress.none(NONE).withSolved(ID, EARLY).withHints("a/B", 1).text();
    for (int length = 0; length < whole.length(); length++) {
      var cut = Progress.of(whole.substring(0, length), NONE);
      cut.solved(ID);
      cut.hints("a/B");
    }
    var cut = Progress.of(whole + "solved pools/Fir", NONE);
    assertTrue(cut.solved(ID));
    assertEquals(2, cut.lines().size());
  }

  @Test
  void whatANewerCoachHasWrittenIsKept() {
    String newer =
        "many-hands progress 2\nsolved pools/PoolMap 2026-03-04T10:00:00Z\nstreak 7 days\n";
    var progress = Progress.of(newer, NONE).withHints(ID, 1);
    assertTrue(progress.solved(ID));
    assertTrue(progress.text().contains("streak 7 days"));
    assertTrue(progress.text().contains("many-hands progress 2"));
  }

  @Test
  void windowsLineEndsAndNonsenseDoNoHarm() {
    var progress =
        Progress.of(
            "many-hands progress 1\r\nsolved " + ID + " 2026-03-04T10:00:00Z\r\n\u0000\uFFFD\r\n",
            NONE);
    assertTrue(progress.solved(ID));
  }

  @Test
  void beginningAgainForgetsThatTheSolutionWasAskedFor() {
    var asked = Progress.none(NONE).withAskedForSolution(ID, EARLY);
    assertTrue(asked.askedForSolution(ID));
    assertFalse(asked.withReset(ID, LATE).askedForSolution(ID));
  }
}
