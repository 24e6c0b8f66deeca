package coach.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.text.Page;
import coach.text.PageRenderer;
import coach.text.TerminalCapabilities;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Workbook;

/** What a learner is told to do next, in the workbook as it is. */
class ProgressSummaryTest {
  private static final String READ_FIRST = "Read its text first, down to the exercises:";

  @Test
  void atALessonsEndTheNextOneIsToBeReadFirst() throws Exception {
    List<Exercise> exercises = workbook().exercises();
    int lessonsThatEnd = 0;
    for (int i = 0; i + 1 < exercises.size(); i++) {
      Exercise solved = exercises.get(i);
      Exercise next = exercises.get(i + 1);
      boolean isTheLast = !next.lesson().equals(solved.lesson());
      int upToHere = i;
      String told = whatNext(solved, e -> exercises.indexOf(e) <= upToHere);
      assertEquals(isTheLast, told.contains(READ_FIRST), told);
      assertEquals(
          isTheLast, told.contains("lessons/" + next.lesson().name() + "/README.md"), told);
      assertTrue(told.contains("ress n to go on to " + next), told);
      lessonsThatEnd += isTheLast ? 1 : 0;
    }
    assertEquals(6, lessonsThatEnd);
  }

  @Test
  void aLessonThatIsBegunHasBeenRead() throws Exception {
    var poolMap = exercise("PoolMap");
    String told =
        whatNext(exercise("Stoppable"), e -> e.lesson().number() <= 2 || e.equals(poolMap));
    assertFalse(told.contains(READ_FIRST), told);
    assertTrue(told.contains("Press n to go on to 3.2 FirstGood"), told);
  }

  @Test
  void whoLeftOutALessonIsSentBackToIt() throws Exception {
    String told = whatNext(exercise("HotMethod"), e -> e.lesson().number() != 4);
    assertTrue(told.contains("lessons/04-dependencies/README.md"), told);
  }

  @Test
  void whenAllIsSolvedNothingIsLeftToRead() throws Exception {
    String told = whatNext(exercise("HotMethod"), _ -> true);
    assertTrue(told.endsWith("Every exercise of the workbook is solved."), told);
  }

  private static Workbook workbook() throws Exception {
    return new Workbook(Path.of("..", "..").toRealPath());
  }

  private static Exercise exercise(String name) throws Exception {
    return workbook().exercises().stream()
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String whatNext(Exercise solved, Predicate<Exercise> isSolved) throws Exception {
    Map<Exercise, Progress.State> states = new HashMap<>();
    List<Exercise> exercises = workbook().exercises();
    exercises.stream().filter(isSolved).forEach(e -> states.put(e, Progress.State.SOLVED));
    Page page = new ProgressSummary(workbook(), exercises, states).nextStep(solved);
    return String.join(" ", PageRenderer.lines(page, new TerminalCapabilities(500, false, true)))
        .strip();
  }
}
