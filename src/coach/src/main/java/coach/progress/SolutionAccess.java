package coach.progress;

import coach.text.MarkdownRenderer;
import coach.text.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import workbook.Exercise;
import workbook.TextFiles;

/** The reference solution and its walk-through: once it is solved, or when asked for twice. */
public record SolutionAccess(Exercise exercise) {

  /** What the learner gets who asks for it, and whether it is the solution. */
  public record Response(boolean shown, Page page) {}

  /**
   * Answers a learner who asks, and remembers it.
   *
   * @param again how to ask again, {@code press s again}
   * @throws IOException if its files can't be read
   */
  public Response asked(ProgressFile progress, Instant now, String again) throws IOException {
    var known = progress.now();
    if (known.wasSolved(exercise.id()) || known.solutionRequested(exercise.id())) {
      return new Response(true, page());
    }
    progress.change(before -> before.withAskedForSolution(exercise.id(), now));
    return new Response(
        false,
        new Page()
            .text("You have not solved %s yet, and a hint may be enough.".formatted(exercise))
            .text("If you want to see the solution all the same, %s.".formatted(again)));
  }

  /**
   * What a learner who has passed can compare their answer with; nothing if it is not there.
   *
   * @param how to ask for it, {@code s}
   */
  public Page invitation(String how) throws IOException {
    boolean isThere =
        Files.exists(exercise.reference())
            && exercise.lesson().walkThroughPage().of(exercise).isPresent();
    return isThere
        ? new Page()
            .text(how + " shows a solution and its walk-through: compare them with your answer.")
        : new Page();
  }

  private Page page() throws IOException {
    var lesson = exercise.lesson();
    if (!Files.exists(exercise.reference())) {
      return new Page()
          .bad("There is no %s.".formatted(lesson.workbook().shown(exercise.reference())))
          .text("This copy of the workbook seems to have come without solutions.");
    }
    var page = new Page().title("A solution of " + exercise).gap();
    page.code(TextFiles.readNormalized(exercise.reference())).gap();
    lesson
        .walkThroughPage()
        .of(exercise)
        .ifPresent(section -> MarkdownRenderer.onto(page, section.body()));
    return page.gap()
        .note("From " + lesson.workbook().shown(exercise.reference()) + " and")
        .note(
            lesson.workbook().shown(lesson.walkThrough())
                + ". Yours may differ, and both be right.");
  }
}
