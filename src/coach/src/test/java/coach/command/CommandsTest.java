package coach.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import coach.process.CoachCommandLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands, from the line that is typed to what is printed. */
class CommandsTest extends CommandTestBase {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "watch",
        "list",
        "check",
        "hint",
        "explain",
        "reset",
        "restore",
        "solution",
        "diff",
        "example",
        "jshell",
        "doctor",
        "generate-completion",
        "help"
      })
  void eachCommandHasHelp(String command) {
    says(0, "Usage: coach " + command, command, "--help");
    says(0, "Usage: coach " + command, "help", command);
    says(0, "  " + command, "--help");
  }

  @Test
  void theMainClassIsNamedAsItIs() {
    assertEquals(Coach.class.getName(), CoachCommandLine.MAIN_CLASS);
  }

  @Test
  void theExitCodesAreDocumented() {
    says(0, "Exit codes:", "--help");
    says(0, "coach 1", "--version");
  }

  @Test
  void whoMistypesIsTold() {
    says(2, "Did you mean: coach check", "chekc");
    says(2, "Unknown option: '--jsn'", "check", "--jsn");
    says(2, "Did you mean Greeting? `coach list`", "hint", "Greting");
    says(2, "There is no lesson \"9\".", "jshell", "9");
    says(2, "Missing required parameter: 'EXERCISE'", "reset");
  }

  @Test
  void outsideAWorkbookItSaysWhereToGo() throws Exception {
    desk = new CoachFixture(folder);
    says(3, "You are not in the workbook's folder", "list");
    says(0, "1.1 Greeting", "--workbook", "workbook", "list");
    says(0, "1.1 Greeting", "list", "--workbook", "workbook");
    says(3, "nowhere is not the workbook's folder", "list", "--workbook", "nowhere");
    desk = new CoachFixture(mini.root().resolve("lessons/01-mini"));
    says(0, "1.1 Greeting", "list");
  }

  @Test
  void listFiltersAndSearches() throws Exception {
    says(0, "01 Mini\n  [ ] 1.1 Greeting\n  [ ] 1.2 Farewell\n\n0 of 2 exercises", "list");
    mini.greeting("\"Hello, \" + name");
    says(1, "1 of 2 are solved.", "check");
    says(0, "[x] 1.1 Greeting", "list", "--solved");
    says(0, "01 Mini\n  [ ] 1.2 Farewell", "list", "--unsolved");
    says(0, "01 Mini\n  [ ] 1.2 Farewell", "list", "REPAIR");
    says(0, "01 Mini\n  [x] 1.1 Greeting", "list", "greets", "mini");
    says(0, "no such exercise", "list", "nothing");
  }

  @Test
  void hintsResetsAndSolutionsAreCommandsToo() throws Exception {
    says(0, "Hint 1: a nudge", "hint");
    says(0, "Hint 2: the concept", "hint", "1.1");
    says(0, "1 hint is left.", "hint", "--again", "Greeting");
    mini.greeting("mine");
    says(
        0,
        "What you had written is kept in\n  .many-hands/backups/mini/Greeting.2026-03-0",
        "reset",
        "1.1");
    says(0, "1.1 Greeting is again as it was in", "restore", "1.1");
    assertTrue(Files.readString(mini.greeting().file()).contains("mine"));
    says(1, "There is nothing to restore", "restore", "1.1");
    says(
        0,
        "Backups of 1.1 Greeting, the latest first Greeting.2026-03-0",
        "restore",
        "1.1",
        "--list");
    says(3, "there is no backup x", "restore", "1.1", "x");
    says(1, "ask again: coach solution Greeting", "solution", "1.1");
    says(0, "It joins two strings.", "solution", "1.1");
  }

  @Test
  void aWrongAnswerIsShownBesideTheRightOne() throws Exception {
    mini.write(
        "solutions/01-mini/wrong/Greeting/bare/Greeting.java",
        "// misconception: failure-as-null\n// says: nothing\n// from: reference\n"
            + SampleWorkbook.answer("Greeting", "\"Adieu, \""));
    says(0, "bare failure-as-null", "diff", "1.1");
    says(2, "Did you mean bare?", "diff", "1.1", "bear");
    says(1, "ask again: coach diff Greeting bare", "diff", "1.1", "bare");
    says(0, "rejected for \"failure-as-null\"", "diff", "1.1", "bare");
    says(0, "+    return \"Adieu, \"", "diff", "1.1", "wrong/bare");
  }

  @Test
  void allSolvedThereIsNoFirstUnsolved() throws Exception {
    mini.greeting("\"Hello, \"");
    mini.write(
        "lessons/01-mini/src/main/java/mini/Farewell.java",
        SampleWorkbook.answer("Farewell", "\"Bye, \""));
    says(0, "2 of 2 are solved.", "check");
    says(3, "All exercises are solved: name the one that you mean.", "hint");
    says(0, "That is all of them.", "watch");
  }

  @Test
  void examplesAreListedAndRun() {
    says(0, "01 Mini\n- Hello: Who is there?\n- Waits: Will it end?", "example");
    says(2, "Did you mean Hello?", "example", "Helo");
    says(0, "Hello from an example", "example", "Hello");
  }

  @Test
  void jshellHasWhatCompiles() throws Exception {
    mini.greeting("half = ");
    says(0, "mini/Greeting.java does not compile, so it is not there.\nstarted", "jshell", "mini");
    assertTrue(
        Files.isDirectory(mini.root().resolve(".many-hands/jshell/.java/.userPrefs")),
        "JShell keeps its preferences in the workbook, not in the learner's home");
  }

  @Test
  void theDoctorLooksAtTheMachine() throws Exception {
    var doctor = new CoachFixture(mini.root());
    doctor.environment.put("PATH", "");
    assertEquals(3, doctor.run("doctor"));
    assertTrue(doctor.said().contains("✓ Java: "), doctor.said());
    assertTrue(doctor.said().contains("✗ Maven: not found on the PATH."), doctor.said());
    assertTrue(doctor.said().contains("✓ Your progress can be written"), doctor.said());
    assertTrue(doctor.said().contains("commands are read line"), doctor.said());
  }

  @Test
  void withoutUnicodeAllIsAscii() throws Exception {
    desk.charset = StandardCharsets.US_ASCII;
    mini.greeting("\"Hello, \"");
    says(0, "[ok] Passed: 1.1 Greeting", "check", "1.1");
    desk.run("hint", "1.1");
    desk.run("hint", "1.1");
    says(0, "return \"Hello, \" + ...;", "hint", "1.1", "--plain");
  }

  @Test
  void thereIsACompletionScript() {
    says(0, "function _complete_coach()", "generate-completion");
  }
}
