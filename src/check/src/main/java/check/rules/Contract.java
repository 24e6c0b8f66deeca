package check.rules;

import check.course.Fault;
import check.course.Lesson;
import check.course.Workbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the workbook promises about its files and texts; what it promises to do comes on top.
 */
public final class Contract {
  private Contract() {}

  /** What the workbook promises as a whole. */
  public static List<WorkbookRule> ofWorkbook() {
    return List.of(
        new TopLevelRule(),
        new ModuleStructureRule(),
        new FormattingRule(),
        new LinkRule(),
        new BeliefCoverageRule(),
        new BeliefPageRule());
  }

  /** What each lesson promises. */
  public static List<LessonRule> ofLesson(boolean ci) {
    return List.of(
        new LessonPageRule(),
        new ExerciseSectionRule(),
        new ExerciseFilesRule(),
        new AnswerHeaderRule(),
        new TestSourceRule(),
        new ExampleHeaderRule(),
        new PackagedExampleRule(),
        new ShippedFilesRule(ci));
  }

  /**
   * All that is broken of it.
   *
   * @param ci whether the exercises in the lessons have to be as shipped
   * @throws IOException if the tree can't be read
   */
  public static List<Fault> faults(Workbook workbook, boolean ci) throws IOException {
    var faults = new ArrayList<Fault>();
    for (WorkbookRule rule : ofWorkbook()) {
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
