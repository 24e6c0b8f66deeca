package check.rules;

import check.Fault;
import check.WorkbookRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kit.belief.Misconception;
import workbook.Answer;
import workbook.Exercise;
import workbook.Lesson;
import workbook.MarkdownPage;
import workbook.Workbook;

/**
 * A belief has an id of its own; where a rejection tells people to read on there is something to
 * read; and somebody gets there.
 *
 * @param beliefs all that the tests can tell
 */
record BeliefCoverageRule(List<Misconception> beliefs) implements WorkbookRule {
  @Override
  public String promise() {
    return "each misconception has its section, and a wrong answer that is rejected by it";
  }

  @Override
  public List<Fault> faults(Workbook workbook) throws IOException {
    var faults = new ArrayList<Fault>();
    var lessons = new HashSet<String>();
    var held = held(workbook);
    for (Lesson lesson : workbook.lessons()) {
      lessons.add(lesson.name());
      faults.addAll(faults(lesson, held));
    }
    var ids = new HashSet<String>();
    for (Misconception belief : beliefs) {
      if (!ids.add(belief.id())) {
        faults.add(Fault.of(workbook, source(belief), "two beliefs are called " + belief.id()));
      }
      if (!lessons.contains(belief.section().lesson())) {
        faults.add(
            Fault.of(
                workbook,
                source(belief),
                "%s sends people to %s, and there is no such lesson"
                    .formatted(belief.id(), belief.section().lesson())));
      }
    }
    return faults;
  }

  private List<Fault> faults(Lesson lesson, Set<String> held) throws IOException {
    var faults = new ArrayList<Fault>();
    var headings = MarkdownPage.read(lesson.readme()).headings();
    for (Misconception belief : beliefs) {
      if (belief.getClass().getPackageName().equals(lesson.packageName() + ".scenes")
          && !belief.section().lesson().equals(lesson.name())) {
        faults.add(
            Fault.of(
                lesson,
                source(belief),
                "%s stands in the enum of a lesson that doesn't treat it".formatted(belief.id())));
      }
      if (!belief.section().lesson().equals(lesson.name())) {
        continue;
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
    return faults;
  }

  private static Set<String> held(Workbook workbook) throws IOException {
    var held = new HashSet<String>();
    for (Lesson lesson : workbook.lessons()) {
      for (Exercise exercise : lesson.exercises()) {
        for (Answer answer : exercise.wrongAnswers()) {
          answer.misconception().ifPresent(held::add);
        }
      }
    }
    return held;
  }

  /** The enum's file as it is called. */
  private static Path source(Misconception belief) {
    return Path.of(belief.getClass().getSimpleName() + ".java");
  }
}
