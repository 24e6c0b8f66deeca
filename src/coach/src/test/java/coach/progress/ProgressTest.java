package coach.progress;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final RenamedExercises NONE = RenamedExercises.of("");
  private static final Instant EARLY = Instant.parse("2026-03-04T10:00:00Z");
  private static final Instant LATE = Instant.parse("2026-03-04T11:00:00Z");
  private static final String ID = "pools/PoolMap";
  private static final String ANSWER = "0123456789abcdef";
  private static final String OTHER = "fedcba9876543210";

  private static boolean solved(Progress progress, String id) {
    return progress.state(id, ANSWER) == Progress.State.SOLVED;
  }

  @Test
  void isKeptAsText() {
    var progress =
        Progress.none(NONE).withSolved(ID, EARLY, ANSWER).withHints("pools/FirstGood", 2);
    assertEquals(
        """
        many-hands progress 1
        solved pools/PoolMap 2026-03-04T10:00:00Z
        right pools/PoolMap 0123456789abcdef
        hint pools/FirstGood 2
        """,
        progress.text());
    assertEquals(progress, Progress.of(progress.text(), NONE));
  }

  @Test
  void theLastOfSolvedAndResetCounts() {
    var progress = Progress.none(NONE).withSolved(ID, EARLY, ANSWER);
    assertTrue(solved(progress, ID));
    assertTrue(progress.wasSolved(ID));
    assertFalse(progress.withReset(ID, LATE).wasSolved(ID));
    assertEquals(Progress.State.OPEN, progress.withReset(ID, LATE).state(ID, OTHER));
    assertTrue(
        solved(progress.withReset(ID, LATE).withSolved(ID, LATE.plusSeconds(1), ANSWER), ID));
    assertFalse(solved(progress, "pools/FirstGood"));
  }

  @Test
  void renamedExercisesStaySolved() {
    var renamed =
        RenamedExercises.of("# old new\nold/First old/Second\nold/Second pools/PoolMap\n");
    var progress = Progress.of("solved old/First 2026-03-04T10:00:00Z\nhint old/Second 2", renamed);
    assertTrue(solved(progress, ID));
    assertEquals(2, progress.hints(ID));
  }

  @Test
  void theListOfRenamedExercisesIsFound() {
    assertDoesNotThrow(RenamedExercises::known, "it lies beside its class among the resources");
  }

  @Test
  void namesThatChaseEachOtherDoNotHang() {
    assertTrue(RenamedExercises.of("a b\nb a\n").currentId("a").matches("[ab]"));
  }

  @Test
  void twoAreMergedWhateverTheOrder() {
    var one =
        Progress.none(NONE).withSolved(ID, EARLY, ANSWER).withReset(ID, LATE).withHints(ID, 1);
    var other = Progress.none(NONE).withSolved("pools/FirstGood", LATE, ANSWER).withHints(ID, 3);
    for (var both : new Progress[] {one.mergedWith(other), other.mergedWith(one)}) {
      assertFalse(both.wasSolved(ID));
      assertTrue(solved(both, "pools/FirstGood"));
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
    assertTrue(solved(progress, ID));
    assertTrue(solved(progress, "pools/FirstGood"));
    assertEquals(2, progress.lines().size());
  }

  @Test
  void aFileThatWasCutOffKeepsItsWholeLines() {
    String whole = Progress.none(NONE).withSolved(ID, EARLY, ANSWER).withHints("a/B", 1).text();
    for (int length = 0; length < whole.length(); length++) {
      var cut = Progress.of(whole.substring(0, length), NONE);
      solved(cut, ID);
      cut.hints("a/B");
    }
    var cut = Progress.of(whole + "solved pools/Fir", NONE);
    assertTrue(solved(cut, ID));
    assertEquals(3, cut.lines().size());
  }

  @Test
  void whatANewerCoachHasWrittenIsKept() {
    String newer =
        "many-hands progress 2\nsolved pools/PoolMap 2026-03-04T10:00:00Z\nstreak 7 days\n";
    var progress = Progress.of(newer, NONE).withHints(ID, 1);
    assertTrue(solved(progress, ID));
    assertTrue(progress.text().contains("streak 7 days"));
    assertTrue(progress.text().contains("many-hands progress 2"));
  }

  @Test
  void windowsLineEndsAndNonsenseDoNoHarm() {
    var progress =
        Progress.of(
            "many-hands progress 1\r\nsolved " + ID + " 2026-03-04T10:00:00Z\r\n\u0000\uFFFD\r\n",
            NONE);
    assertTrue(solved(progress, ID));
  }

  @Test
  void beginningAgainForgetsThatTheSolutionWasAskedFor() {
    var asked = Progress.none(NONE).withAskedForSolution(ID, EARLY);
    assertTrue(asked.solutionRequested(ID));
    assertFalse(asked.withReset(ID, LATE).solutionRequested(ID));
  }

  @Test
  void noClockDecidesWhatIsSolved() {
    for (var wrong :
        new Instant[] {EARLY, LATE, Instant.EPOCH, Instant.parse("+12026-01-01T00:00:00Z")}) {
      var again = Progress.none(NONE).withReset(ID, LATE).withSolved(ID, wrong, ANSWER);
      assertTrue(solved(Progress.of(again.text(), NONE), ID), again.text());
      var begun = again.withReset(ID, EARLY);
      assertEquals(Progress.State.OPEN, Progress.of(begun.text(), NONE).state(ID, OTHER));
      var onceMore = begun.withSolved(ID, wrong, OTHER).withReset(ID, EARLY);
      assertEquals(Progress.State.OPEN, Progress.of(onceMore.text(), NONE).state(ID, "0"));
    }
  }

  @Test
  void anAnswerThatWasChangedSinceIsNotSolved() {
    var progress = Progress.none(NONE).withSolved(ID, EARLY, ANSWER);
    assertEquals(Progress.State.CHANGED, progress.state(ID, OTHER));
    assertEquals(Progress.State.CHANGED, progress.state(ID, ""), "the file is away");
    assertEquals(Progress.State.SOLVED, progress.state(ID, ANSWER), "and it is back");
    assertEquals(progress, progress.withRejected(ID, OTHER), "that is no news");
  }

  @Test
  void aVerdictOnTheSameAnswerTurnsIt() {
    var rejected = Progress.none(NONE).withSolved(ID, EARLY, ANSWER).withRejected(ID, ANSWER);
    assertEquals(Progress.State.CHANGED, rejected.state(ID, ANSWER));
    var again = rejected.withSolved(ID, LATE, ANSWER);
    assertTrue(solved(Progress.of(again.text(), NONE), ID), again.text());
    var twice = again.withRejected(ID, ANSWER);
    assertFalse(solved(Progress.of(twice.text(), NONE), ID), twice.text());
  }

  @Test
  void solvedInAnOlderFileStaysSoUntilAVerdictSaysOtherwise() {
    var older = Progress.of("solved " + ID + " 2026-03-04T10:00:00Z\n", NONE);
    assertTrue(solved(older, ID));
    assertEquals(Progress.State.CHANGED, older.withRejected(ID, ANSWER).state(ID, ANSWER));
    assertEquals(Progress.State.SOLVED, older.withSolved(ID, LATE, OTHER).state(ID, OTHER));
  }

  @Test
  void whatAnotherCoachSaidLastCounts() {
    var mine = Progress.none(NONE).withSolved(ID, EARLY, ANSWER).withRejected(ID, ANSWER);
    var file = mine.withSolved(ID, LATE, ANSWER);
    assertTrue(solved(file.mergedWith(mine), ID));
  }
}
