package coach.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Answers are checked by a command: the learner's own, or those of a class. */
class CheckCommandTest extends CommandTestBase {
  @Test
  void checkTellsOneInFullAndSeveralALineEach() throws Exception {
    says(1, "1.1 Greeting: not written yet.\nSay it to the one who is named.", "check", "1.1");
    says(1, "✗ 1.1 Greeting: not written yet.\n✗ 1.2 Farewell: not written yet.", "check", "mini");
    mini.greeting("\"Hello, \" + name");
    says(0, "✓ Passed: 1.1 Greeting.\nWhat was proved:\n- says it to Ada", "check", "Greeting");
  }

  @Test
  void brokenAgainItIsSolvedNoLonger() throws Exception {
    mini.greeting("\"Hello, \" + name");
    says(1, "1 of 2 are solved.", "check");
    mini.greeting("null");
    says(0, "[!] 1.1 Greeting", "list");
    says(0, "[!] 1.1 Greeting", "list", "--unsolved");
    mini.greeting("\"Hello, \" + name");
    Path file = mini.greeting().file();
    Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
    says(0, "[x] 1.1 Greeting", "list");
  }

  @Test
  void checkFindsLostProgressOutAgain() throws Exception {
    mini.greeting("\"Hello, \" + name");
    desk.run("check");
    Path file = mini.root().resolve(".many-hands/progress.txt");
    assertTrue(Files.readString(file).contains("solved mini/Greeting 2026-03-04T10:11:12Z"));
    Files.delete(file);
    desk.run("check");
    assertTrue(Files.readString(file).contains("solved mini/Greeting"));
  }

  @Test
  void checkOfAClassLeavesTheTeachersProgressAlone() throws Exception {
    for (String name : new String[] {"ada", "bob"}) {
      Path file = folder.resolve("class/" + name + "/Greeting.java");
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, SampleWorkbook.answer("Greeting", name.equals("ada") ? "\"Hello, \"" : "null"));
    }
    says(
        1,
        "ada\n✓ 1.1 Greeting: solved\n\nbob\n✗ 1.1 Greeting: not right yet. You said nothing.",
        "check",
        "1.1",
        "--learners",
        folder.resolve("class").toString());
    assertFalse(Files.exists(mini.root().resolve(".many-hands")));
    Path marks = folder.resolve("marks.xml");
    says(
        1,
        "\"learner\": \"ada\"",
        "check",
        "1.1",
        "--json",
        "--junit",
        marks.toString(),
        "--learners",
        folder.resolve("class/ada").toString(),
        folder.resolve("class/bob").toString());
    assertTrue(Files.readString(marks).contains("<testsuite name=\"bob\""));
    says(3, "There is no folder", "check", "--learners", folder.resolve("none").toString());
    says(
        0,
        "1 of 1 are solved.",
        "check",
        "1.1",
        "--learners",
        folder.resolve("class/ada").toString());
  }

  @Test
  void onATerminalABarShowsHowFarItIs() {
    desk.terminal = true;
    says(1, "[██████████░░░░░░░░░░] 1/2", "check");
  }

  @Test
  void aJudgeIsClosedAtTheEnd() {
    desk.run("check");
    assertTrue(desk.judge.closed);
  }

  @Test
  void aReadOnlyWorkbookStillJudges() throws Exception {
    mini.greeting("\"Hello, \"");
    Files.writeString(mini.root().resolve(".many-hands"), "in the way");
    says(0, "Your progress could not be written", "check", "1.1");
    says(3, "That could not be done", "reset", "1.1");
    assertTrue(Files.readString(mini.greeting().file()).contains("Hello, "));
  }
}
