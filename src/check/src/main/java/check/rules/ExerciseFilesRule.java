package check.rules;

import check.Fault;
import check.LessonRule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import workbook.Exercise;
import workbook.FolderListing;
import workbook.Lesson;
import workbook.MarkdownPage;

/** Each exercise has all its files: to be solved, tested, compared and explained. */
final class ExerciseFilesRule implements LessonRule {
  private static final int RIGHT_AT_LEAST = 2;
  private static final int WRONG_AT_LEAST = 3;

  @Override
  public String promise() {
    return "each exercise has its file, test, reference, right and wrong answers";
  }

  @Override
  public List<Fault> faults(Lesson lesson) throws IOException {
    var faults = new ArrayList<Fault>();
    if (lesson.exercises().isEmpty()) {
      faults.add(Fault.of(lesson, lesson.shipped(), "has no exercise"));
    }
    for (String needed : List.of("pom.xml", "README.md", "start.jsh")) {
      if (!Files.exists(lesson.folder().resolve(needed))) {
        faults.add(Fault.of(lesson, lesson.folder(), "has no " + needed));
      }
    }
    for (Exercise exercise : lesson.exercises()) {
      faults.addAll(faults(lesson, exercise));
    }
    faults.addAll(strays(lesson));
    return faults;
  }

  private static List<Fault> faults(Lesson lesson, Exercise exercise) throws IOException {
    var faults = new ArrayList<Fault>();
    if (!Files.exists(exercise.file())) {
      faults.add(Fault.of(lesson, exercise.file(), "is missing: the file to edit"));
    }
    if (!Files.exists(exercise.test())) {
      faults.add(Fault.of(lesson, exercise.test(), "is missing: the exercise has no test"));
    } else if (!exercise.title().matches(lesson.number() + "\\.\\d+ " + exercise.name())) {
      faults.add(
          Fault.of(
              lesson,
              exercise.test(),
              "should be annotated @Exercise(\"%d.n %s\"), not \"%s\""
                  .formatted(lesson.number(), exercise.name(), exercise.title())));
    }
    if (!Files.exists(exercise.reference())) {
      faults.add(Fault.of(lesson, exercise.reference(), "is missing: the reference solution"));
    }
    var walkThrough = lesson.walkThrough();
    if (MarkdownPage.read(walkThrough).headings().stream().noneMatch(exercise::isHeadedBy)) {
      faults.add(
          Fault.of(lesson, walkThrough, "has no heading \"%s\"".formatted(exercise.title())));
    }
    faults.addAll(tooFew(lesson, exercise));
    return faults;
  }

  private static List<Fault> tooFew(Lesson lesson, Exercise exercise) throws IOException {
    var faults = new ArrayList<Fault>();
    int right = exercise.rightAnswers().size();
    if (right < RIGHT_AT_LEAST) {
      faults.add(
          Fault.of(
              lesson,
              exercise.rightFolder(),
              "has %d right answers of %d".formatted(right, RIGHT_AT_LEAST)));
    }
    int wrong = exercise.wrongAnswers().size();
    if (wrong < WRONG_AT_LEAST) {
      faults.add(
          Fault.of(
              lesson,
              exercise.wrongFolder(),
              "has %d wrong answers of %d".formatted(wrong, WRONG_AT_LEAST)));
    }
    return faults;
  }

  /** Answers to what is no exercise: a name misspelt, or an exercise renamed. */
  private static List<Fault> strays(Lesson lesson) throws IOException {
    var names = lesson.exercises().stream().map(Exercise::name).toList();
    var faults = new ArrayList<Fault>();
    for (String kind : List.of("right", "wrong")) {
      for (var folder : FolderListing.in(lesson.solution().resolve(kind))) {
        if (!names.contains(folder.getFileName().toString())) {
          faults.add(Fault.of(lesson, folder, "answers no exercise that is shipped"));
        }
      }
    }
    return faults;
  }
}
