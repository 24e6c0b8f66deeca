package check.rules;

import check.Fault;
import check.LessonRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kit.belief.Misconception;
import workbook.Answer;
import workbook.Exercise;
import workbook.Lesson;

/**
 * Each answer says in its first lines what it is there for.
 *
 * @param beliefs the misconceptions that the tests can name
 */
record AnswerHeaderRule(List<Misconception> beliefs) implements LessonRule {
  @Override
  public String promise() {
    return "each wrong answer names its misconception and the words, each right one its kind";
  }

  @Override
  public List<Fault> faults(Lesson lesson) throws IOException {
    var faults = new ArrayList<Fault>();
    for (Exercise exercise : lesson.exercises()) {
      for (Answer answer : exercise.rightAnswers()) {
        if (!answer.exists()) {
          faults.add(Fault.of(lesson, answer.folder(), "has no " + exercise.fileName()));
        } else if (answer.difference().isEmpty()) {
          faults.add(Fault.of(lesson, answer.file(), "should begin with \"// kind: …\""));
        }
      }
      for (Answer answer : exercise.wrongAnswers()) {
        faults.addAll(
            answer.exists()
                ? wrong(exercise, answer)
                : List.of(Fault.of(lesson, answer.folder(), "has no " + exercise.fileName())));
      }
    }
    return faults;
  }

  private List<Fault> wrong(Exercise exercise, Answer answer) throws IOException {
    var lesson = exercise.lesson();
    var faults = new ArrayList<Fault>();
    var id = answer.misconception();
    if (id.isEmpty()) {
      faults.add(Fault.of(lesson, answer.file(), "should begin with \"// misconception: …\""));
    } else if (beliefs.stream().noneMatch(belief -> belief.id().equals(id.get()))) {
      faults.add(
          Fault.of(
              lesson,
              answer.file(),
              "names the misconception \"%s\", which nobody knows".formatted(id.get())));
    }
    if (answer.says().isEmpty()) {
      faults.add(Fault.of(lesson, answer.file(), "should have a second line \"// says: …\""));
    }
    var origins = new ArrayList<>(List.of("reference"));
    exercise.rightAnswers().forEach(right -> origins.add(right.name()));
    if (answer.origin().filter(origins::contains).isEmpty()) {
      faults.add(
          Fault.of(
              lesson,
              answer.file(),
              "should say \"// from: \" and the right answer that it is closest to: one of "
                  + origins));
    }
    return faults;
  }
}
