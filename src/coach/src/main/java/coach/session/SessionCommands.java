package coach.session;

import coach.course.CourseNameResolver;
import coach.process.Environment;
import coach.progress.ExerciseReset;
import coach.progress.ProgressFile;
import coach.progress.ProgressiveHints;
import coach.progress.SolutionAccess;
import coach.terminal.InputParser;
import coach.terminal.KeyCommand;
import coach.terminal.SessionView;
import coach.text.Page;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import workbook.Workbook;

/**
 * Carries out what the learner asks for by keys or words, but for what ends the session or begins a
 * game. To be used by one thread.
 */
final class SessionCommands {
  private final Environment environment;
  private final Workbook workbook;
  private final ProgressFile progress;
  private final SessionView display;
  private final SessionPage page;
  private final SessionInput input;
  private final SessionVerdicts verdicts;
  private final SessionPrograms programs;
  private final ChosenExercise chosen;

  SessionCommands(
      Environment environment,
      Workbook workbook,
      ProgressFile progress,
      SessionView display,
      SessionPage page,
      SessionInput input,
      SessionVerdicts verdicts,
      SessionPrograms programs,
      ChosenExercise chosen) {
    this.environment = environment;
    this.workbook = workbook;
    this.progress = progress;
    this.display = display;
    this.page = page;
    this.input = input;
    this.verdicts = verdicts;
    this.programs = programs;
    this.chosen = chosen;
  }

  /**
   * Carries out one.
   *
   * @param words what stood behind it; may be empty
   */
  void carryOut(KeyCommand key, String words)
      throws IOException, CourseNameResolver.NameNotFoundException, InterruptedException {
    var exercise = chosen.now();
    switch (key) {
      case HINT -> besideTheVerdict(new ProgressiveHints(exercise, progress).next());
      case RUN -> chosen.judge();
      case NEXT -> next();
      case GO -> go(words);
      case LIST -> answer(page.progressSummary().list((_, _) -> true));
      case EXAMPLE -> programs.example(words, exercise, input);
      case TIMELINE, PLOT -> programs.tool(key, exercise, List.of(exercise.id()));
      case READ ->
          programs.tool(key, exercise, verdicts.sectionToRead().orElse(List.of(exercise.id())));
      case SOLUTION ->
          answer(
              new SolutionAccess(exercise)
                  .asked(progress, now(), "ask again: " + KeyCommand.SOLUTION.key())
                  .page());
      case OPEN -> answer(EditorLauncher.open(exercise, environment, display));
      case RESET -> {
        if (isConfirmed(key, words, "Begin %s again? What you wrote is kept. y/n")) {
          reset();
        }
      }
      case RESTORE -> {
        if (isConfirmed(key, words, "Put your latest backup of %s back into its file? y/n")) {
          restore();
        }
      }
      case HELP -> answer(KeyCommand.help());
      case BREAK, QUIT -> throw new AssertionError(key);
    }
  }

  /** Whether the learner has said yes; if they were not asked yet, asks. */
  private boolean isConfirmed(KeyCommand key, String words, String question) {
    if (words.equals(InputParser.YES)) {
      return true;
    }
    input.confirm(key, question.formatted(chosen.now()));
    return false;
  }

  private void reset() throws IOException {
    var reset = ExerciseReset.in(workbook, progress).reset(chosen.now(), now());
    sayAlsoWithVerdict(reset.page());
    chosen.judge();
  }

  private void restore() throws IOException {
    var restored = ExerciseReset.in(workbook, progress).restore(chosen.now(), now());
    sayAlsoWithVerdict(restored.page());
    if (restored.from().isPresent()) {
      chosen.judge();
    }
  }

  private void sayAlsoWithVerdict(Page words) {
    page.keepForNextVerdict(words);
    page.say(words);
  }

  private Instant now() {
    return environment.clock().instant();
  }

  private void next() throws IOException {
    var summary = page.progressSummary();
    var next = summary.nextUnsolvedAfter(chosen.now());
    if (next.isPresent()) {
      chosen.goTo(next.get());
    } else {
      page.say(
          new Page()
              .text(
                  summary.isSolved(chosen.now())
                      ? "There is nothing left to solve."
                      : "This is the only one that is left."));
    }
  }

  private void go(String words) throws IOException, CourseNameResolver.NameNotFoundException {
    if (!words.isEmpty()) {
      chosen.goTo(new CourseNameResolver(workbook).exercise(words));
    } else if (chosen.savedToo().isPresent()) {
      chosen.goTo(chosen.savedToo().get());
    } else {
      input.ask(KeyCommand.GO, "Which exercise (3.1, or its name)?");
    }
  }

  /**
   * Says what was asked for; if a verdict is on its way, it comes below and doesn't wipe it out.
   */
  private void answer(Page answer) {
    if (verdicts.isAwaited()) {
      page.keepForNextVerdict(answer);
    }
    page.say(answer);
  }

  private void besideTheVerdict(Page answer) throws IOException {
    if (verdicts.isAwaited()) {
      page.keepForNextVerdict(answer);
    }
    page.sayBesideVerdict(answer);
  }
}
