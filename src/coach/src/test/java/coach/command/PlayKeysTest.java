package coach.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.play.FakePlayTable;
import coach.play.PlayOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Threads are moved by keys, on a terminal in memory. */
class PlayKeysTest extends PlaySessionTestBase {
  private int end() throws Exception {
    return watching.get(CapturedOutput.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Test
  void beginsWithTheTestThatFailsAndShowsWhereTheThreadsStand() throws Exception {
    play(80, 40);
    sees(
        "Break it: 1.1 Greeting",
        "“both count”. Test 2 of 2",
        "Move the threads so that the test fails.",
        "n = 0",
        "[a] A, next: reads n.",
        "Greeting.java:4",
        "[b] B, next: reads n.",
        "u undo");
    type("q");
    assertEquals(0, end());
    assertTrue(
        desk.judge.table.closed.await(CapturedOutput.PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    assertFalse(screen.text().contains("0 of 2 solved"), "nothing but the play");
  }

  @Test
  void aThreadIsMovedTakenBackAndTheTestFailsInItsWords() throws Exception {
    play(80, 40);
    sees("[a] A, next: reads n.");
    type("a");
    sees("1  │ reads n → 0", "[a] A, next: writes n.");
    type("b");
    sees("2  │", "[b] B, next: writes n.");
    type("u");
    sees("[b] B, next: reads n.");
    type("b");
    sees("[b] B, next: writes n.");
    type("b");
    sees("·  B has ended.");
    type("b");
    sees("B can't move: it has ended.");
    type("a");
    sees("✗ You broke it. It came to 1.", "schedule 2:2", "q quit");
    type("a");
    sees("It is over: u takes the last move back");
    type("0");
    sees("[a] A, next: reads n.");
  }

  @Test
  void whoWaitsIsSaidAndWhereNothingFailsTooAndHowManySchedulesThereWere() throws Exception {
    play(80, 40);
    sees("Test 2 of 2");
    type("n");
    sees(
        "Be the scheduler: 1.1 Greeting",
        "“both count, locked” (1 2). Test 1 of 2",
        "the test tries 12 orders");
    type("a");
    sees("B waits for the lock of n, which A holds.");
    type("b");
    sees("B can't move: it waits for the lock of n, which A holds.");
    type("f");
    sees("It never fails: the test tries 12 orders");
    type("z");
    sees("The key z moves no thread.");
  }

  @Test
  void theFailingScheduleIsPlayedAndSaved() throws Exception {
    play(80, 40);
    sees("[a] A, next: reads n.");
    type("f");
    sees("So it fails.", "You broke it.");
    type("s");
    sees("Saved in .many-hands/play-Greeting.txt.");
    String saved = Files.readString(folder.resolve(".many-hands/play-Greeting.txt"));
    assertTrue(saved.contains("You broke it. It came to 1."), saved);
    assertTrue(saved.contains("coach play 1.1 --test 2 --moves abba"), saved);
  }

  @Test
  void whatAJumpReplacesComesBack() throws Exception {
    play(80, 40);
    sees("[a] A, next: reads n.");
    type("b");
    sees("[b] B, next: writes n.");
    type("f");
    sees("So it fails. u brings your own moves back.", "You broke it.");
    type("u");
    sees("[a] A, next: reads n.");
    assertTrue(String.join("\n", frame()).contains("[b] B, next: writes n."));
    type("0");
    sees("> u brings your own moves back.", "[b] B, next: reads n.");
  }

  @Test
  void arrowsTakeMovesBackAndDoThemAgain() throws Exception {
    play(80, 40);
    sees("[a] A, next: reads n.");
    type("\u001B[C");
    sees("There is nothing to do again: u takes a move back, and → does it again.");
    type("a");
    sees("[a] A, next: writes n.");
    type("b");
    sees("[b] B, next: writes n.");
    type("\u001B[D");
    sees("[b] B, next: reads n.");
    type("\u001B[D");
    sees("[a] A, next: reads n.");
    type("\u001B[C");
    sees("[a] A, next: writes n.");
    type("\u001BOC");
    sees("[b] B, next: writes n.");
    type("f");
    sees("So it fails. u brings your own moves back.");
    type("\u001B[D");
    sees("[a] A, next: writes n.");
    type("\u001B[C");
    sees("✗ You broke it.");
    type("\u001B[D");
    sees("[a] A, next: writes n.", "[b] B, next: writes n.");
    type("\u001B[A");
    sees("All of it is in view: there is nothing to turn to.");
  }

  @Test
  void anyKeyLeavesTheHelpAndDoesNothingElse() throws Exception {
    play(80, 40);
    sees("[a] A, next: reads n.");
    type("a");
    sees("[a] A, next: writes n.");
    for (String key : new String[] {"u", "q", " ", "\r", "?", "a", "\u001B"}) {
      type("?");
      sees("Any key leaves this help, and does nothing else.");
      type(key);
      sees("[a] A, next: writes n.", "[b] B, next: reads n.");
    }
  }

  @Test
  void whereAnEarlierTestFailsTooItIsNamedAndTestsOfTheSameNameAreToldApart() throws Exception {
    desk.judge.table.scenarios =
        List.of(FakePlayTable.SAFE, FakePlayTable.LOST, FakePlayTable.LOST_AGAIN);
    play(StandardCharsets.UTF_8, 80, 40, new PlayOptions("3", ""));
    sees("“both count”: lost again. Test 3 of 3", "[a] A, next: reads n.");
    type("f");
    sees("You broke it. It came to 1. Test 2 fails, too: begin there.");
    type("n");
    sees("Test 1 of 3");
    type("n");
    sees("“both count”: lost. Test 2 of 3", "[a] A, next: reads n.");
    type("f");
    sees("You broke it. It came to 1.");
    assertFalse(String.join("\n", frame()).contains("fails, too"), "it is the first");
  }

  @Test
  void keysTypedMeanwhileAreDoneInTheirOrderAndOptionsToo() throws Exception {
    play(StandardCharsets.UTF_8, 80, 40, new PlayOptions("both count", "ab"));
    sees("Test 1 of 2", "B can't move: it waits");
    type("n");
    sees("Test 2 of 2", "[a] A, next: reads n.");
    type("ab");
    sees("[a] A, next: writes n.", "[b] B, next: writes n.");
  }

  @Test
  void aSaveBeginsAnewAndWhatDoesNotCompileIsSaid() throws Exception {
    play(80, 40);
    sees("[a] A, next: reads n.");
    type("a");
    sees("[a] A, next: writes n.");
    mini.greeting("half");
    sees("does not compile yet", "Greeting.java");
    mini.greeting("\"Hello, \" + name");
    sees("[a] A, next: reads n.");
    type("a");
    sees("Greeting.java:5  return \"Hello, \" + name;");
  }

  @Test
  void whoLeavesDoesNotWaitForCodeThatHangs() throws Exception {
    desk.judge.table.hangs = true;
    play(80, 40);
    sees("Trying the schedules of test 1 of 2");
    desk.judge.table.stuck.await();
    type("q");
    assertEquals(0, end());
  }

  @Test
  void inASessionItIsAKeyAndBackAgainTheAnswerIsJudged() throws Exception {
    start();
    sees("not written yet");
    type("b");
    sees("Break it: 1.1 Greeting", "[a] A, next: reads n.");
    type("a");
    sees("[a] A, next: writes n.");
    type("q");
    sees("1.1 Greeting (0 of 2 solved)", "not written yet", "h hint");
    type("n");
    sees("1.2 Farewell");
    type("b");
    sees("There are no threads to be moved in 1.2 Farewell");
    type("q");
    sees("1.2 Farewell (0 of 2 solved)");
  }
}
