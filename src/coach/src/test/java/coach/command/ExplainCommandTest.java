package coach.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown beside a verdict: the section that it names, and what an assistant needs. */
class ExplainCommandTest {
  private static final String SECTION = "An exception says why. It can be caught, and has a cause.";

  @TempDir Path folder;
  private SampleWorkbook mini;

  @BeforeEach
  void begin() throws Exception {
    mini = SampleWorkbook.in(folder.resolve("workbook"));
    Path page = mini.root().resolve("lessons/03-pools/README.md");
    Files.createDirectories(page.getParent());
    Files.writeString(
        page, "# 03 Pools\n\n## First good answer wins\n\n" + SECTION + "\n\n## Next\n\nMore.\n");
  }

  private String said(int code, String... args) {
    var desk = new CoachFixture(mini.root());
    assertEquals(code, desk.run(args), desk.said());
    return desk.said();
  }

  private static void assertHas(String said, String... words) {
    for (String word : words) {
      assertTrue(said.contains(word), () -> "\"" + word + "\" should be in: " + said);
    }
  }

  private static void assertLacks(String said, String word) {
    assertFalse(said.contains(word), () -> "\"" + word + "\" should not be in: " + said);
  }

  @Test
  void theSectionThatTheVerdictNamesIsShown() throws Exception {
    mini.greeting("null");
    String said = said(1, "explain", "1.1");
    assertHas(said, "You said nothing.", "When there is no result, null says so.", SECTION);
    assertLacks(said, "More.");
  }

  @Test
  void whatIsSolvedHasNothingToReadOn() throws Exception {
    mini.greeting("\"Hello, \" + name");
    assertHas(said(0, "explain", "Greeting"), "Passed: 1.1 Greeting");
    assertHas(said(0, "list"), "[x] 1.1 Greeting");
  }

  @Test
  void anAssistantGetsTheTaskTheAnswerTheVerdictAndTheSection() throws Exception {
    mini.greeting("null");
    String said = said(1, "explain", "--for-assistant", "1.1");
    assertHas(
        said,
        "For an assistant: 1.1 Greeting",
        "Goal: write `to`, so that it greets the one who is named.",
        "static String to(String name)",
        "You said nothing.",
        "A common belief: “When there is no result, null says so.”",
        "First good answer wins\n" + SECTION,
        "3 hints are left.");
    assertLacks(said, "What do you say");
    assertLacks(said, "More.");
    assertLacks(said, "It joins two strings"); // the walk-through
  }

  @Test
  void anAssistantGetsTheHintsThatWereTakenAndNoOthers() throws Exception {
    mini.greeting("null");
    said(0, "hint", "1.1");
    String said = said(1, "explain", "--for-assistant", "1.1");
    assertHas(said, "Hint 1: a nudge", "What do you say when you meet?", "2 hints are left.");
    assertLacks(said, "Strings are joined");
    assertLacks(said, "return \"Hello, \"");
  }

  @Test
  void anAnswerThatIsMissingIsToldLikeInACheck() throws Exception {
    Files.delete(mini.greeting().file());
    assertHas(said(1, "explain", "1.1"), "No Greeting.java was found.");
    assertHas(said(1, "explain", "--for-assistant", "1.1"), "No Greeting.java was found.");
  }
}
