package coach.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Each key, and what it does. */
class WatchCommandKeysTest extends TerminalSessionTestBase {
  @Test
  void opensWithTheGoalTheFileAndTheVerdict() throws Exception {
    start();
    sees(
        "1.1 Greeting (0 of 2 solved)",
        "Write `to`, so that it greets the one who is named.",
        "lessons/01-mini/src/main/java/mini/Greeting.java:5",
        "✗ 1.1 Greeting: not written yet.",
        "h hint  r run  n next");
  }

  @Test
  void aSaveIsJudgedAndNothingMovesOnUnasked() throws Exception {
    start();
    sees("not written yet");
    mini.greeting("null");
    sees("Not yet: 1.1 Greeting, at “says it to Ada”", "A common belief:", "h hint");
    mini.greeting("\"Hello, \" + name");
    sees(
        "1.1 Greeting (1 of 2 solved)",
        "✓ Passed: 1.1 Greeting.",
        "Press n to go on to 1.2 Farewell",
        "- says it to Ada");
    type("n");
    sees("1.2 Farewell (1 of 2 solved)", "Repair `to`.", "not written yet");
  }

  @Test
  void hintsComeOneKeyAtATime() throws Exception {
    start();
    sees("not written yet");
    type("h");
    sees("Hint 1: a nudge", "2 hints are left.");
    type("h");
    sees("Hint 2: the concept", "1 hint is left.");
  }

  @Test
  void theVerdictStaysInViewWhileHintsAreRead() throws Exception {
    mini.greeting("null");
    start(StandardCharsets.UTF_8, 60, 20);
    sees("Not yet: 1.1 Greeting", "Read on:", "q quit");
    for (String hint : List.of("Hint 1: a nudge", "Hint 2: the concept", "Hint 3: nearly")) {
      type("h");
      sees(hint, "q quit");
      assertTrue(frame().stream().anyMatch(l -> l.contains("✗ Not yet: 1.1 Greeting")), hint);
      assertTrue(frame().stream().anyMatch(l -> l.contains("You said nothing.")), hint);
      assertTrue(frame().stream().anyMatch(l -> l.contains(hint)), hint);
      assertTrue(frame().size() <= 20, "as many lines as the window has");
    }
  }

  @Test
  void aPageThatIsLongerThanTheWindowIsTurned() throws Exception {
    mini.greeting("\"Hello, \" + name");
    start(StandardCharsets.UTF_8, 60, 16);
    sees("Passed: 1.1 Greeting", "q quit");
    type("s");
    sees("A solution of 1.1 Greeting", "space: more", "q quit");
    assertTrue(frame().size() <= 16, String.join("\n", frame()));
    assertTrue(frame().getFirst().contains("1.1 Greeting (1 of 2 solved)"), "the top is there");
    type(" ");
    sees("It joins two strings.", "-: back", "q quit");
    type("\u001B[6~");
    sees("-: back", "q quit");
    type("-\u001B[5~");
    sees("A solution of 1.1 Greeting");
    assertTrue(screen.text().lines().noneMatch(l -> l.contains("does nothing")));
  }

  @Test
  void aHintAskedForDuringARunIsNotWipedOutByTheVerdict() throws Exception {
    start();
    sees("not written yet");
    mini.greeting("null /* slowly */");
    desk.judge.stuck.await();
    type("h");
    sees("Hint 1: a nudge");
    desk.judge.goOn.countDown();
    sees("Not yet: 1.1 Greeting", "Hint 1: a nudge");
  }

  @Test
  void timelineAndPlotAreDrawnByACoachOfTheirOwn() throws Exception {
    start();
    sees("not written yet");
    type("t");
    sees("1.1 Greeting: who ran when", "The tests that ran show nothing on a timeline");
    type("p");
    sees("1.1 Greeting: how fast it is", "Speed is not the point of 1.1 Greeting");
  }

  @Test
  void theBookOpensAtTheSectionThatTheVerdictNames() throws Exception {
    start();
    sees("not written yet");
    type("e");
    sees("“1.1 Greeting”", ".many-hands/book/lessons/01-mini/index.html#11-greeting");
    mini.greeting("null");
    sees("Not yet: 1.1 Greeting", "A common belief:");
    type("e");
    sees("“First good answer wins”", "index.html#first-good-answer-wins", "Ended with status 0.");
    assertTrue(frame().stream().anyMatch(l -> l.contains("✗ Not yet: 1.1 Greeting")), "in view");
    assertTrue(Files.exists(folder.resolve(".many-hands/book/read.html")));
  }

  @Test
  void keysForWhatThereIsToSee() throws Exception {
    start();
    sees("not written yet");
    type("l");
    sees("[ ] 1.1 Greeting", "[ ] 1.2 Farewell", "0 of 2 exercises are solved.");
    type("?");
    sees("Keys", "R  reset");
    type("z");
    sees("The key z does nothing.");
    type("r");
    sees("not written yet");
  }

  @Test
  void theSolutionMustBeAskedForTwice() throws Exception {
    start();
    sees("not written yet");
    type("s");
    sees("ask again: s");
    type("s");
    sees("A solution of 1.1 Greeting", "It joins two strings.");
  }

  @Test
  void resetKeepsWhatWasWritten() throws Exception {
    mini.greeting("null");
    start();
    sees("Not yet: 1.1 Greeting");
    type("R");
    sees("Begin 1.1 Greeting again?", "y/n");
    type("n");
    sees("Nothing was changed.");
    assertTrue(Files.readString(mini.greeting().file()).contains("null"));
    type("R");
    sees("y/n");
    type("y");
    sees("1.1 Greeting is again as it was shipped.", ".many-hands/backups/mini/Greeting.2026-03-0");
    sees("coach restore Greeting", "not written yet");
    type("u");
    sees("Put your latest backup", "y/n");
    type("y");
    sees("1.1 Greeting is again as it was in", "Not yet: 1.1 Greeting");
    assertTrue(Files.readString(mini.greeting().file()).contains("null"));
  }

  @Test
  void solvedOnceAndChangedSinceIsMarked() throws Exception {
    mini.greeting("\"Hello, \" + name");
    start();
    sees("1.1 Greeting (1 of 2 solved)");
    mini.greeting("null");
    sees("1.1 Greeting (0 of 2 solved)", "Not yet: 1.1 Greeting", "You had solved it.");
    type("l");
    sees("[!] 1.1 Greeting", "[!] was solved");
    mini.greeting("\"Hello, \" + name");
    sees("1.1 Greeting (1 of 2 solved)", "Passed: 1.1 Greeting");
  }

  @Test
  void endsByQWithWhereTheLearnerStands() throws Exception {
    mini.greeting("\"Hello, \"");
    start();
    sees("Passed");
    type("q");
    assertEquals(0, watching.get(60, TimeUnit.SECONDS));
    assertTrue(
        desk.said().contains("1 of 2 exercises are solved.\nNext: 1.2 Farewell."), desk.said());
  }

  @Test
  void theLastOneSolvedIsCelebrated() throws Exception {
    mini.greeting("\"Hello, \"");
    desk.run("check");
    mini.write(
        "lessons/01-mini/src/main/java/mini/Farewell.java",
        SampleWorkbook.answer("Farewell", "\"Bye, \""));
    start();
    sees("Passed: 1.2 Farewell", "Every exercise of the workbook is solved.");
    type("n");
    sees("There is nothing left to solve.");
  }
}
