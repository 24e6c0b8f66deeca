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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Workbook;

/** What a learner is advised to do next, in the workbook as it is. */
class ProgressSummaryTest {
  private static final Pattern READ_FIRST =
      Pattern.compile("Read lesson \\d\\d first, down to the exercises:");

  @Test
  void atALessonsEndTheNextOneIsToBeReadFirst() throws Exception {
    List<Exercise> exercises = workbook().exercises();
    int lessonsThatEnd = 0;
    for (int i = 0; i + 1 < exercises.size(); i++) {
      Exercise solved = exercises.get(i);
      Exercise next = exercises.get(i + 1);
      boolean isTheLast = !next.lesson().equals(solved.lesson());
      int upToHere = i;
      String advice = whatNext(solved, e -> exercises.indexOf(e) <= upToHere);
      assertEquals(isTheLast, READ_FIRST.matcher(advice).find(), advice);
      assertEquals(isTheLast, advice.contains("three predictions"), advice);
      assertEquals(
          isTheLast, advice.contains("lessons/" + next.lesson().name() + "/README.md"), advice);
      assertTrue(advice.contains("ress n to go on to " + next), advice);
      lessonsThatEnd += isTheLast ? 1 : 0;
    }
    assertEquals(workbook().lessons().size() - 1, lessonsThatEnd);
  }

  @Test
  void aLessonThatIsBegunHasBeenRead() throws Exception {
    var poolMap = exercise("PoolMap");
    String advice =
        whatNext(exercise("Stoppable"), e -> e.lesson().number() <= 2 || e.equals(poolMap));
    assertFalse(READ_FIRST.matcher(advice).find(), advice);
    assertTrue(advice.contains("Press n to go on to 3.2 FirstGood"), advice);
  }

  @Test
  void whoLeftOutALessonIsSentBackToIt() throws Exception {
    String advice = whatNext(workbook().exercises().getLast(), e -> e.lesson().number() != 4);
    assertTrue(advice.contains("lessons/04-dependencies/README.md"), advice);
  }

  @Test
  void whenAllIsSolvedNothingIsLeftToRead() throws Exception {
    String advice = whatNext(workbook().exercises().getLast(), _ -> true);
    assertTrue(advice.endsWith("Every exercise of the workbook is solved."), advice);
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
