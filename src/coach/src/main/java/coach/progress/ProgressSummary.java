package coach.progress;

import coach.course.AnswerText;
import coach.text.Page;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.Exercise;
import workbook.Lesson;
import workbook.TextFiles;
import workbook.Workbook;

/**
 * Where a learner stands.
 *
 * @param states of each of the exercises, with the answers that there were at one moment
 */
public record ProgressSummary(
    Workbook workbook, List<Exercise> exercises, Map<Exercise, Progress.State> states) {
  /** The part of a lesson that tells a learner whether they need its text. */
  private static final String PRETEST = "Before you read";

  /** Which exercises a list shows. */
  public interface Wish {
    boolean holds(ProgressSummary summary, Exercise exercise) throws IOException;
  }

  public static ProgressSummary of(Workbook workbook, Progress progress) throws IOException {
    var exercises = workbook.exercises();
    var states = new HashMap<Exercise, Progress.State>();
    exercises.forEach(exercise -> states.put(exercise, state(exercise, progress)));
    return new ProgressSummary(workbook, exercises, Map.copyOf(states));
  }

  /** How an exercise stands with the answer that its file holds now. */
  public static Progress.State state(Exercise exercise, Progress progress) {
    return progress.knowsVerdicts(exercise.id())
        ? progress.state(exercise.id(), digest(exercise))
        : Progress.State.OPEN;
  }

  /** That of an answer as it is now; empty if it can't be read. */
  static String digest(Exercise exercise) {
    try {
      return AnswerText.digest(TextFiles.bytes(exercise.file()));
    } catch (IOException e) {
      return "";
    }
  }

  public boolean isSolved(Exercise exercise) {
    return state(exercise) == Progress.State.SOLVED;
  }

  public Progress.State state(Exercise exercise) {
    return states.getOrDefault(exercise, Progress.State.OPEN);
  }

  int solved() {
    return (int) exercises.stream().filter(this::isSolved).count();
  }

  /** The first exercise that is not solved. */
  public Optional<Exercise> firstUnsolved() {
    return exercises.stream().filter(exercise -> !isSolved(exercise)).findFirst();
  }

  /** The first that is not solved behind the given one, or before it if there is none behind. */
  public Optional<Exercise> nextUnsolvedAfter(Exercise exercise) {
    int here = exercises.indexOf(exercise);
    return exercises.stream()
        .skip(here + 1L)
        .filter(other -> !isSolved(other))
        .findFirst()
        .or(() -> firstUnsolved().filter(other -> !other.equals(exercise)));
  }

  /** In a sentence, and what comes next. */
  public Page page() throws IOException {
    var page = new Page();
    page.text("%d of %d exercises are solved.".formatted(solved(), exercises.size()));
    var next = firstUnsolved();
    if (next.isPresent()) {
      page.text("Next: " + next.get() + ".").add(goal(next.get())).add(readFirst(next.get()));
    } else if (!exercises.isEmpty()) {
      page.good("That is all of them.");
    }
    return page;
  }

  /**
   * The exercises, lesson by lesson, each with a mark that says whether it is solved.
   *
   * @param wish which of them are listed
   */
  public Page list(Wish wish) throws IOException {
    var page = new Page();
    Lesson lesson = null;
    int shown = 0;
    for (Exercise exercise : exercises) {
      if (wish.holds(this, exercise)) {
        if (!exercise.lesson().equals(lesson)) {
          lesson = exercise.lesson();
          page.gap().title(title(lesson));
        }
        page.row("  [%s] %s".formatted(mark(state(exercise)), exercise.title()));
        shown++;
      }
    }
    if (page.blocks().stream().anyMatch(block -> block.text().startsWith("  [!]"))) {
      page.gap().note("[!] was solved; its answer has changed since, or was rejected.");
    }
    return shown == 0
        ? page.text("There is no such exercise.")
        : page.gap().text("%d of %d exercises are solved.".formatted(solved(), exercises.size()));
  }

  private static String title(Lesson lesson) throws IOException {
    String title = lesson.page().title();
    return title.isEmpty() ? lesson.name() : title;
  }

  private static String mark(Progress.State state) {
    return switch (state) {
      case OPEN -> " ";
      case SOLVED -> "x";
      case CHANGED -> "!";
    };
  }

  /** What stands above everything that is said of an exercise. */
  public Page header(Exercise exercise) throws IOException {
    String title = "%s (%d of %d solved)".formatted(exercise, solved(), exercises.size());
    return new Page().title(title).add(goal(exercise)).add(readFirst(exercise));
  }

  /** What to read before a lesson's first exercise; nothing once the lesson has been begun. */
  private Page readFirst(Exercise exercise) throws IOException {
    var ofLesson = exercises.stream().filter(e -> e.lesson().equals(exercise.lesson())).toList();
    boolean isFirst = ofLesson.indexOf(exercise) == 0;
    return isFirst
            && ofLesson.stream().allMatch(e -> state(e) == Progress.State.OPEN)
            && isAsShipped(exercise)
        ? reading(exercise.lesson())
        : new Page();
  }

  private static boolean isAsShipped(Exercise exercise) {
    try {
      return AnswerText.same(TextFiles.bytes(exercise.file()), TextFiles.bytes(exercise.shipped()));
    } catch (IOException e) {
      return false; // the learner has a more urgent problem
    }
  }

  private static Page reading(Lesson lesson) throws IOException {
    var page =
        new Page()
            .text("Read lesson %s first, down to the exercises:".formatted(lesson.numberText()))
            .code(lesson.workbook().shown(lesson.readme()));
    return lesson.page().markdown().headings().contains(PRETEST)
        ? page.text(
            "It begins with three predictions: if you get all three right, you may skip the text.")
        : page;
  }

  /** What to do now that an exercise is solved. */
  public Page nextStep(Exercise solved) throws IOException {
    var next = nextUnsolvedAfter(solved);
    return next.isPresent()
        ? goOn(solved.lesson(), next.get())
        : new Page().good("Every exercise of the workbook is solved.");
  }

  /** A lesson that has not been begun is to be read before its first exercise. */
  private Page goOn(Lesson here, Exercise next) throws IOException {
    var lesson = next.lesson();
    boolean isBegun =
        lesson.equals(here)
            || exercises.stream().anyMatch(e -> e.lesson().equals(lesson) && isSolved(e));
    return isBegun
        ? new Page().text("Press n to go on to %s, when you like.".formatted(next))
        : new Page()
            .text("The next lesson is %s.".formatted(title(lesson)))
            .add(reading(lesson))
            .text("Then press n to go on to %s, when you like.".formatted(next));
  }

  /** An exercise's goal, and where to write. */
  static Page goal(Exercise exercise) throws IOException {
    var page = new Page();
    exercise.lesson().page().goal(exercise).ifPresent(page::text);
    return page.code(
        exercise.shownFile() + ":" + lineToEdit(TextFiles.readNormalized(exercise.file())));
  }

  /** Where something is missing, or else where the class begins. */
  public static int lineToEdit(String source) {
    var lines = source.lines().toList();
    int stub = firstWith(lines, "throw new UnsupportedOperationException");
    int begin = stub > 0 ? stub : firstWith(lines, "class ");
    return Math.max(1, begin);
  }

  private static int firstWith(List<String> lines, String words) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.contains(words) && !line.startsWith("*") && !line.startsWith("/")) {
        return i + 1;
      }
    }
    return 0;
  }
}
