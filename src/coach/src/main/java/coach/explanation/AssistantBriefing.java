package coach.explanation;

import coach.text.MarkdownRenderer;
import coach.text.Page;
import java.io.IOException;
import workbook.MarkdownPage;

/**
 * What an assistant needs that helps a learner with an exercise: the task, the answer, the verdict,
 * the section to read and the hints that the learner has taken. Neither the solution nor a further
 * hint is in it.
 *
 * @param explanation the verdict with its section
 * @param answer the learner's code; may be empty
 * @param hintsTaken the hints that the learner has seen, as they were shown
 */
public record AssistantBriefing(VerdictExplanation explanation, String answer, Page hintsTaken) {

  /** The briefing. */
  public Page page() throws IOException {
    var exercise = explanation.verdict().exercise();
    var page =
        new Page()
            .title("For an assistant: " + exercise)
            .text(
                "You help somebody who learns. Ask, and don't solve: have them predict first, then"
                    + " explain the verdict's sentence, and only then look at the code together."
                    + " Write no code of the solution, not even a line of it. Don't open the folder"
                    + " solutions. The verdict is a proof, not a measurement: don't doubt it, and"
                    + " don't advise to run it again. If they are stuck, have them take the next"
                    + " hint, with: coach hint "
                    + exercise.number()
                    + ". The whole of your part stands in lessons/AGENTS.md.");
    page.gap().title("The exercise, as the lesson sets it");
    exercise
        .lesson()
        .page()
        .of(exercise)
        .map(MarkdownPage.Section::withoutHints)
        .ifPresent(task -> MarkdownRenderer.onto(page, task));
    page.gap().title("The learner's answer, " + exercise.shownFile()).code(answer.strip());
    page.gap().title("The verdict, and what to read").add(explanation.page());
    return page.gap().title("The hints that the learner has taken").add(hintsTaken);
  }
}
