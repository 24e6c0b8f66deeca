package coach.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.command.CoachFixture;
import coach.course.SampleWorkbook;
import coach.text.Page;
import coach.text.PageRenderer;
import coach.text.TerminalCapabilities;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressiveHintsTest {
  @TempDir Path folder;
  private SampleWorkbook mini;
  private ProgressFile progress;

  @BeforeEach
  void begin() throws Exception {
    mini = SampleWorkbook.in(folder);
    progress = ProgressFile.of(mini.workbook());
  }

  private static String text(Page page) {
    return String.join("\n", PageRenderer.lines(page, new TerminalCapabilities(80, false, true)));
  }

  @Test
  void hintsComeOneLevelAtATime() throws Exception {
    var hints = new ProgressiveHints(mini.greeting(), progress);
    assertFalse(text(hints.seen()).contains("Hint 1"));
    String first = text(hints.next());
    assertTrue(
        first.contains("What do you say when you meet?") && first.contains("2 hints are left."),
        first);
    assertFalse(first.contains("Hint 2"));
    assertTrue(text(hints.next()).contains("1 hint is left."));
    assertTrue(hints.isAnyLeft());
    assertTrue(text(hints.next()).contains("  return \"Hello, \" + …;"));
    assertFalse(hints.isAnyLeft());
    String last = text(hints.next());
    assertTrue(last.contains("That was the last one"), last);
    assertEquals(3, progress.now().hints("mini/Greeting"));
    assertEquals(last, text(hints.seen()));
  }

  @Test
  void withoutHintsItSaysSo() throws Exception {
    var hints = new ProgressiveHints(mini.farewell(), progress);
    assertFalse(hints.isAnyLeft());
    assertTrue(text(hints.next()).contains("no hints"));
  }

  @Test
  void theSolutionIsShownWhenAskedTwice() throws Exception {
    var solution = new SolutionAccess(mini.greeting());
    var first = solution.asked(progress, CoachFixture.NOW, "press s again");
    assertFalse(first.shown());
    assertTrue(text(first.page()).contains("press s again"));
    assertFalse(text(first.page()).contains("\"Hello, \" + name"));
    var second = solution.asked(progress, CoachFixture.NOW, "press s again");
    assertTrue(second.shown());
    assertTrue(text(second.page()).contains("return \"Hello, \" + name;"));
    assertTrue(text(second.page()).contains("It joins two strings."));
    assertFalse(text(second.page()).contains("As above."), "only its own section");
  }

  @Test
  void whoHasPassedIsInvitedToCompareIfThereIsSomethingToCompareWith() throws Exception {
    var solution = new SolutionAccess(mini.greeting());
    assertTrue(
        text(solution.invitation("s")).startsWith("s shows a solution and its walk-through"));
    Files.delete(mini.greeting().reference());
    assertTrue(solution.invitation("s").isEmpty(), "a copy without solutions");
  }

  @Test
  void theSolutionIsShownOnceItIsSolved() throws Exception {
    progress.change(
        known -> known.withSolved("mini/Greeting", CoachFixture.NOW, "0123456789abcdef"));
    assertTrue(new SolutionAccess(mini.greeting()).asked(progress, CoachFixture.NOW, "").shown());
  }
}
