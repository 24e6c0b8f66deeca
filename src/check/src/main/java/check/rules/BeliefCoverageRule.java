package check.rules;

import check.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import kit.Misconception;
import workbook.Answer;
import workbook.Exercise;
import workbook.Lesson;
import workbook.MarkdownPage;
import workbook.Workbook;

/**
 * Where a rejection tells people to read on there is something to read, and somebody gets there.
 *
 * @param beliefs the misconceptions that the tests can name
 */
record BeliefCoverageRule(List<Misconception> beliefs) implements WorkbookRule {
  @Override
  public String promise() {
    return "each misconception has its section, and a wrong answer that is rejected by it";
  }

  @Override
  public List<Fault> faults(Workbook workbook) throws IOException {
    var faults = new ArrayList<Fault>();
    var held = new HashSet<String>();
    for (Lesson lesson : workbook.lessons()) {
      for (Exercise exercise : lesson.exercises()) {
        for (Answer answer : exercise.wrongAnswers()) {
          answer.misconception().ifPresent(held::add);
        }
      }
    }
    for (Lesson lesson : workbook.lessons()) {
      var headings = MarkdownPage.read(lesson.readme()).headings();
      for (Misconception belief : beliefs) {
        if (!belief.section().lesson().equals(lesson.name())) {
          continue; // Its lesson may not be written yet.
        }
        if (!headings.contains(belief.section().heading())) {
          faults.add(
              Fault.of(
                  lesson,
                  lesson.readme(),
                  "has no section \"%s\", where %s sends people"
                      .formatted(belief.section().heading(), belief.id())));
        }
        if (!held.contains(belief.id())) {
          faults.add(
              Fault.of(
                  lesson,
                  lesson.solution().resolve("wrong"),
                  "no wrong answer is rejected by " + belief.id()));
        }
      }
    }
    return faults;
  }
}
