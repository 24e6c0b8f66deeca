package check.rules;

import check.Fault;
import check.LessonRule;
import check.WorkbookRule;
import check.structure.ModuleStructureRule;
import check.structure.PageNamesRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kit.belief.Misconception;
import workbook.Lesson;
import workbook.Workbook;

/**
 * All that the workbook promises about its files and texts; what it promises to do comes on top.
 */
public final class Contract {
  private Contract() {}

  /**
   * What the workbook promises as a whole.
   *
   * @param beliefs the misconceptions that its tests can name
   */
  public static List<WorkbookRule> ofWorkbook(List<Misconception> beliefs) {
    return List.of(
        new TopLevelRule(),
        new ModuleStructureRule(),
        new FormattingRule(),
        new LinkRule(),
        new PageNamesRule(),
        new LessonPromiseRule(),
        new BeliefCoverageRule(beliefs),
        new BeliefPageRule(beliefs));
  }

  /**
   * What each lesson promises.
   *
   * @param beliefs the misconceptions that its tests can name
   * @param ci whether the exercises in the lessons have to be as shipped
   */
  public static List<LessonRule> ofLesson(List<Misconception> beliefs, boolean ci) {
    return List.of(
        new LessonPageRule(),
        new ExerciseSectionRule(),
        new ExerciseFilesRule(),
        new AnswerHeaderRule(beliefs),
        new TestSourceRule(),
        new ExampleOrderRule(),
        new ExampleHeaderRule(),
        new PackagedExampleRule(),
        new PuzzlePageRule(),
        new ShippedFilesRule(ci));
  }

  /**
   * All that is broken of it.
   *
   * @param beliefs the misconceptions that its tests can name
   * @param ci whether the exercises in the lessons have to be as shipped
   * @throws IOException if the tree can't be read
   */
  public static List<Fault> faults(Workbook workbook, List<Misconception> beliefs, boolean ci)
      throws IOException {
    var faults = new ArrayList<Fault>();
    for (WorkbookRule rule : ofWorkbook(beliefs)) {
      faults.addAll(rule.faults(workbook));
    }
    for (Lesson lesson : workbook.lessons()) {
      for (LessonRule rule : ofLesson(beliefs, ci)) {
        faults.addAll(rule.faults(lesson));
      }
    }
    return faults;
  }
}
