package check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the workbook promises about its files and texts; what it promises to do comes on top.
 */
public final class Contract {
  private Contract() {}

  /** What the workbook promises as a whole. */
  public static List<Rule> ofWorkbook() {
    return List.of(new TopLevel(), new Formatting(), new Links(), new Beliefs(), new BeliefsPage());
  }

  /** What each lesson promises. */
  public static List<LessonRule> ofLesson(boolean ci) {
    return List.of(
        new LessonText(),
        new ExerciseText(),
        new ExerciseParts(),
        new AnswerHeaders(),
        new TestSources(),
        new ExampleHeaders(),
        new PackagedExamples(),
        new AsShipped(ci));
  }

  /**
   * All that is broken of it.
   *
   * @param ci whether the exercises in the lessons have to be as shipped
   * @throws IOException if the tree can't be read
   */
  public static List<Fault> faults(Workbook workbook, boolean ci) throws IOException {
    var faults = new ArrayList<Fault>();
    for (Rule rule : ofWorkbook()) {
      faults.addAll(rule.faults(workbook));
    }
    for (Lesson lesson : workbook.lessons()) {
      for (LessonRule rule : ofLesson(ci)) {
        faults.addAll(rule.faults(lesson));
      }
    }
    return faults;
  }
}
