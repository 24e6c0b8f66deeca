package coach.course;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import workbook.Example;
import workbook.Exercise;
import workbook.Lesson;
import workbook.Workbook;

/** Finds what a learner names: an exercise, a lesson, an example. */
public record CourseNameResolver(Workbook workbook) {

  /** Nothing of that name; the message says so and what may have been meant. */
  public static final class NameNotFoundException extends Exception {
    private static final long serialVersionUID = 1L;

    public NameNotFoundException(String what, String word, Collection<String> known) {
      super(message(what, word, known));
    }

    private static String message(String what, String word, Collection<String> known) {
      var near = SpellingSuggester.of(word, known);
      return "There is no %s \"%s\".".formatted(what, word)
          + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?");
    }
  }

  /**
   * The exercise of that name: {@code 3.1}, {@code PoolMap}, {@code pools/PoolMap}, {@code "3.1
   * PoolMap"} or the path of its file.
   */
  public Exercise exercise(String word) throws IOException, NameNotFoundException {
    var all = workbook.exercises();
    var names = new ArrayList<String>();
    for (Exercise exercise : all) {
      if (isNamed(exercise, word)) {
        return exercise;
      }
      names.add(exercise.name());
      names.add(exercise.number());
    }
    throw new NameNotFoundException("exercise", word, names);
  }

  private static boolean isNamed(Exercise exercise, String word) {
    String given = word.replace('\\', '/');
    return List.of(exercise.name(), exercise.id(), exercise.title(), exercise.number()).stream()
            .anyMatch(given::equalsIgnoreCase)
        || given.endsWith("/" + exercise.path());
  }

  /** The lesson of that name: {@code 3}, {@code 03}, {@code 03-pools} or {@code pools}. */
  public Lesson lesson(String word) throws IOException, NameNotFoundException {
    var names = new ArrayList<String>();
    for (Lesson lesson : workbook.lessons()) {
      if (isNamed(lesson, word)) {
        return lesson;
      }
      names.add(lesson.name());
      names.add(lesson.shortName());
    }
    throw new NameNotFoundException("lesson", word, names);
  }

  private static boolean isNamed(Lesson lesson, String word) {
    String given = word.toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
    return given.equals(lesson.name())
        || given.endsWith("lessons/" + lesson.name())
        || given.equals(lesson.shortName())
        || given.matches("\\d{1,2}") && Integer.parseInt(given) == lesson.number();
  }

  /** The exercises that some words name, each once: exercises and whole lessons; none is all. */
  public List<Exercise> exercises(List<String> words) throws IOException, NameNotFoundException {
    if (words.isEmpty()) {
      return workbook.exercises();
    }
    var found = new ArrayList<Exercise>();
    for (String word : words) {
      for (Exercise exercise : either(word)) {
        if (!found.contains(exercise)) {
          found.add(exercise);
        }
      }
    }
    return found;
  }

  private List<Exercise> either(String word) throws IOException, NameNotFoundException {
    var names = new ArrayList<String>();
    for (Lesson lesson : workbook.lessons()) {
      if (isNamed(lesson, word)) {
        return lesson.exercises();
      }
      names.add(lesson.name());
      names.add(lesson.shortName());
      for (Exercise exercise : lesson.exercises()) {
        if (isNamed(exercise, word)) {
          return List.of(exercise);
        }
        names.add(exercise.name());
        names.add(exercise.number());
      }
    }
    throw new NameNotFoundException("exercise or lesson", word, names);
  }

  /** Every example of the workbook. */
  public List<Example> examples() throws IOException {
    var all = new ArrayList<Example>();
    for (Lesson lesson : workbook.lessons()) {
      all.addAll(lesson.examples());
    }
    return all;
  }

  /**
   * The example of that name, {@code PoolSizes}, with or without its number, {@code .java} and
   * folder.
   *
   * @param home the lesson whose example is meant if several have that name; null for the first
   */
  public Example example(String word, Lesson home) throws IOException, NameNotFoundException {
    String given = word.replace('\\', '/').replaceFirst("\\.java$", "").replaceFirst("^.*/", "");
    var found = examples().stream().filter(example -> example.isCalled(given)).toList();
    if (found.isEmpty()) {
      throw new NameNotFoundException(
          "example", word, examples().stream().map(Example::name).toList());
    }
    return found.stream()
        .filter(example -> example.lesson().equals(home))
        .findFirst()
        .orElse(found.getFirst());
  }
}
