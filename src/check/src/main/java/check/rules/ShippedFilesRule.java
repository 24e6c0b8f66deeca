package check.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import check.Fault;
import check.LessonRule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import workbook.Exercise;
import workbook.Lesson;

/**
 * The exercises in the lessons are those that are shipped, to the byte. Where a learner works they
 * are not, so this is checked in CI only.
 *
 * @param ci whether this is such a place
 */
record ShippedFilesRule(boolean ci) implements LessonRule {
  @Override
  public String promise() {
    return ci
        ? "each exercise is as shipped, to the byte"
        : "each exercise is as shipped: not checked, it is the learner's (CI is not true)";
  }

  @Override
  public List<Fault> faults(Lesson lesson) throws IOException {
    var faults = new ArrayList<Fault>();
    for (Exercise exercise : ci ? lesson.exercises() : List.<Exercise>of()) {
      if (!isAsShipped(exercise)) {
        faults.add(Fault.of(lesson, exercise.file(), "is not as shipped"));
      }
      if (Files.readString(exercise.shipped(), ISO_8859_1).indexOf('\r') >= 0) {
        faults.add(Fault.of(lesson, exercise.shipped(), "has line ends other than LF"));
      }
    }
    return faults;
  }

  /** Whether the exercise is untouched, to the byte. */
  static boolean isAsShipped(Exercise exercise) throws IOException {
    return Files.exists(exercise.file())
        && Files.exists(exercise.shipped())
        && Files.mismatch(exercise.file(), exercise.shipped()) == -1;
  }
}
