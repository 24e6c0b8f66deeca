package coach.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.junit.jupiter.api.Test;

/** What editors, terminals and learners' code do to a coach that watches. */
class WatchCommandTroubleTest extends TerminalSessionTestBase {

  @Test
  void aNewerSaveEndsARunThatNeverEnds() throws Exception {
    mini.greeting("forever");
    start();
    desk.judge.stuck.await();
    sees("Running the test of 1.1 Greeting");
    type("h");
    sees("Hint 1");
    mini.greeting("\"Hello, \"");
    sees("Passed: 1.1 Greeting");
  }

  @Test
  void leavingEndsARunThatNeverEnds() throws Exception {
    mini.greeting("forever");
    start();
    desk.judge.stuck.await();
    type("q");
    assertEquals(0, watching.get(60, TimeUnit.SECONDS));
  }

  @Test
  void ofTwentySavesTheLastIsJudged() throws Exception {
    start();
    sees("not written yet");
    for (int i = 0; i < 20; i++) {
      mini.greeting("null + \"" + i + "\"");
    }
    mini.greeting("\"Hello, \"");
    sees("Passed: 1.1 Greeting");
  }

  @Test
  void aFileThatIsGoneIsWaitedForAndCanBeBroughtBack() throws Exception {
    start();
    sees("not written yet");
    Files.delete(mini.greeting().file());
    sees("Greeting.java is missing.", "R puts it there again");
    type("R");
    sees("y/n");
    type("y");
    sees("1.1 Greeting is again as it was shipped.", "not written yet");
    mini.greeting("\"Hello, \"");
    sees("Passed: 1.1 Greeting");
  }

  @Test
  void aFileThatWasAwayAndIsBackAsItWasIsJudged() throws Exception {
    start();
    sees("not written yet");
    Path file = mini.greeting().file();
    Path away = file.resolveSibling("away");
    Files.move(file, away);
    sees("Greeting.java is missing.");
    type("r");
    sees("Greeting.java is missing.");
    Files.move(away, file);
    sees("1.1 Greeting: not written yet.");
  }

  @Test
  void aHugeFileIsToldAndTheNextSaveWorks() throws Exception {
    start();
    sees("not written yet");
    try (var huge = new java.io.RandomAccessFile(mini.greeting().file().toFile(), "rw")) {
      huge.setLength(50L << 20);
    }
    sees("Greeting.java is larger than a megabyte");
    type("r");
    sees("Greeting.java is larger than a megabyte");
    Files.delete(mini.greeting().file());
    mini.greeting("\"Hello, \"");
    sees("Passed: 1.1 Greeting");
  }

  @Test
  void aWorkbookThatIsAwayForAMomentIsWaitedFor() throws Exception {
    start();
    sees("not written yet");
    Path lessons = folder.resolve("lessons");
    Path away = folder.resolve("away");
    Files.move(lessons, away);
    type("l");
    sees("That could not be done");
    type("h");
    Files.move(away, lessons);
    mini.greeting("\"Hello, \"");
    sees("Passed: 1.1 Greeting");
  }

  @Test
  void notUtf8IsToldAndTheNextSaveWorks() throws Exception {
    start();
    sees("not written yet");
    Files.write(mini.greeting().file(), new byte[] {'a', '\n', (byte) 0xE9, '\n'});
    sees("does not compile", "Line 2 of lessons/01-mini", "not UTF-8");
    mini.greeting("\"Hello, \"");
    sees("Passed: 1.1 Greeting");
  }

  @Test
  void aBrokenJudgeIsToldAndTheNextSaveWorks() throws Exception {
    mini.greeting("breaks the judge");
    start();
    sees("could not be judged", "the judge is broken");
    mini.greeting("\"Hello, \"");
    sees("Passed: 1.1 Greeting");
  }

  @Test
  void progressThatCannotBeWrittenIsToldOnce() throws Exception {
    Files.writeString(folder.resolve(".many-hands"), "in the way");
    mini.greeting("\"Hello, \"");
    start();
    sees("Passed: 1.1 Greeting", "Your progress could not be written");
    type("n");
    sees("1.2 Farewell (1 of 2 solved)");
  }

  @Test
  void aNewSizeIsUsedAtOnce() throws Exception {
    start();
    sees("not written yet", "q quit");
    terminal.setSize(Size.of(60, 24));
    terminal.raise(Signal.WINCH);
    sees("1.1 Greeting (0 of 2 solved)", "q quit");
    String last = screen.text().substring(screen.text().lastIndexOf("1.1 Greeting (0 of 2"));
    assertTrue(last.lines().filter(l -> !l.startsWith("  ")).allMatch(l -> l.length() <= 60), last);
  }

  @Test
  void withoutColoursNoneAreSent() throws Exception {
    desk.environment.put("NO_COLOR", "1");
    start();
    sees("✗ 1.1 Greeting: not written yet.");
    assertFalse(screen.raw().matches("(?s).*\u001B\\[[0-9;]*m.*"), screen.raw());
  }

  @Test
  void withoutUnicodeAllIsAscii() throws Exception {
    mini.greeting("null");
    start(StandardCharsets.US_ASCII, 60);
    sees("[no] Not yet: 1.1 Greeting, at \"says it to Ada\"");
    assertTrue(screen.raw().chars().allMatch(c -> c < 128), screen.raw());
  }

  @Test
  void endsByCtrlC() throws Exception {
    start();
    sees("not written yet");
    terminal.raise(Signal.INT);
    assertEquals(0, watching.get(60, TimeUnit.SECONDS));
    assertTrue(desk.said().contains("0 of 2 exercises are solved."), desk.said());
  }

  @Test
  void endsByCtrlD() throws Exception {
    start();
    sees("not written yet");
    type("\u0004");
    assertEquals(0, watching.get(60, TimeUnit.SECONDS));
  }
}
