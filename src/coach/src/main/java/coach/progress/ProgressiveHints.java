package coach.progress;

import coach.text.MarkdownRenderer;
import coach.text.Page;
import java.io.IOException;
import java.util.List;
import workbook.Exercise;
import workbook.MarkdownPage;

/** The hints of an exercise, shown one level at a time and remembered. */
public record ProgressiveHints(Exercise exercise, ProgressFile progress) {

  /** Those seen so far and one more; all, if there is none more. */
  public Page next() throws IOException {
    var all = exercise.lesson().page().hints(exercise);
    int shown = Math.min(all.size(), taken() + 1);
    progress.change(known -> known.withHints(exercise.id(), shown));
    return page(all, shown);
  }

  /** Those seen so far. */
  public Page seen() throws IOException {
    var all = exercise.lesson().page().hints(exercise);
    return page(all, Math.min(all.size(), taken()));
  }

  /** Whether there is one that has not been seen. */
  public boolean isAnyLeft() throws IOException {
    return taken() < exercise.lesson().page().hints(exercise).size();
  }

  /** How many of them have been seen. */
  private int taken() {
    return progress.now().hints(exercise.id());
  }

  private Page page(List<MarkdownPage.Hint> all, int shown) {
    if (all.isEmpty()) {
      return new Page().text("There are no hints for " + exercise + ".");
    }
    var page = new Page();
    for (MarkdownPage.Hint hint : all.subList(0, shown)) {
      page.startViewHere().gap().title(exercise + ", " + hint.label());
      MarkdownRenderer.onto(page, hint.body());
    }
    int left = all.size() - shown;
    return page.gap()
        .note(
            switch (left) {
              case 0 -> "That was the last one. The lesson's text is the next best thing.";
              case 1 -> "1 hint is left.";
              default -> "%d hints are left.".formatted(left);
            });
  }
}
