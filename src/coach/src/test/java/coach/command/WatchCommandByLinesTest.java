package coach.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import java.io.ByteArrayInputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Without keys: pipes, an IDE's window, a dumb terminal. */
@Timeout(600)
class WatchCommandByLinesTest {
  @TempDir Path folder;
  private SampleWorkbook mini;
  private CoachFixture desk;
  private final PipedOutputStream keyboard = new PipedOutputStream();
  private FutureTask<Integer> watching;

  @BeforeEach
  void begin() throws Exception {
    mini = SampleWorkbook.in(folder);
    desk = new CoachFixture(folder);
  }

  private void start(String... args) throws Exception {
    desk.in = new PipedInputStream(keyboard);
    watching = new FutureTask<>(() -> desk.run(args));
    Thread.ofPlatform().daemon().start(watching);
    desk.said.await("Type a letter or a word, and Enter:");
  }

  private void type(String line) throws Exception {
    keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  private int end() throws Exception {
    return watching.get(60, TimeUnit.SECONDS);
  }

  @Test
  void withNobodyThereItSaysWhereTheLearnerStands() {
    assertEquals(0, desk.run());
    assertEquals(
        """
        0 of 2 exercises are solved.
        Next: 1.1 Greeting.
        Write `to`, so that it greets the one who is named.
          lessons/01-mini/src/main/java/mini/Greeting.java:5
        Read lesson 01 first, down to the exercises:
          lessons/01-mini/README.md
        """,
        desk.said());
  }

  @Test
  void whatIsPipedInIsDoneInItsOrder() {
    desk.in = new ByteArrayInputStream("hint\nlist\nq\nhint\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(0, desk.run());
    int hint = desk.said().indexOf("Hint 1: a nudge");
    assertTrue(0 <= hint && hint < desk.said().indexOf("[ ] 1.2 Farewell"), desk.said());
    assertFalse(desk.said().contains("Hint 2"), desk.said());
  }

  @Test
  void lettersAndWordsDoWhatKeysDo() throws Exception {
    start();
    desk.said.await("1.1 Greeting (0 of 2 solved)").await("not written yet");
    type("h");
    desk.said.await("Hint 1: a nudge");
    type("HINT");
    desk.said.await("Hint 2: the concept");
    type("");
    type("x Hello");
    desk.said.await("Hello from an example").await("Ended with status 0.");
    type("lst");
    desk.said.await("I don't know \"lst\". Did you mean list?");
    type("go 1.2");
    desk.said.await("1.2 Farewell (0 of 2 solved)");
    type("go 1.1");
    desk.said.await("1.1 Greeting (0 of 2 solved)");
    mini.greeting("\"Hello, \"");
    desk.said.await("Passed: 1.1 Greeting");
    type("q");
    assertEquals(0, end());
    desk.said.await("1 of 2 exercises are solved.");
    assertFalse(desk.said.raw().contains("\u001B"), "no colours, no clearing");
  }

  @Test
  void aSentenceIsNoOrderAndAResetIsConfirmed() throws Exception {
    mini.greeting("null");
    start();
    desk.said.await("Not yet: 1.1 Greeting");
    type("Reset the lock, then run.");
    desk.said.await("Nothing belongs behind reset");
    type("R");
    desk.said.await("y/n");
    type("public class Greeting {");
    desk.said.await("Nothing was changed.");
    type("reset");
    desk.said.await("y/n");
    type("yes");
    desk.said.await("1.1 Greeting is again as it was shipped.");
  }

  @Test
  void atTheEndOfInputItSaysWhereTheLearnerStands() throws Exception {
    start();
    desk.said.await("not written yet");
    keyboard.close();
    assertEquals(0, end());
    assertTrue(desk.said.rest().contains("0 of 2 exercises are solved.\nNext: 1.1 Greeting."));
  }

  @Test
  void aDumbTerminalIsServedLineByLine() throws Exception {
    desk.terminal = true;
    desk.environment.put("TERM", "dumb");
    start();
    desk.said.await("not written yet");
    type("q");
    assertEquals(0, end());
    assertFalse(desk.said.raw().contains("\u001B"));
  }

  @Test
  void whoWantsLinesGetsThem() throws Exception {
    desk.terminal = true;
    start("--plain", "watch", "1.2");
    desk.said.await("1.2 Farewell (0 of 2 solved)").await("not written yet");
    desk.environment.put("VISUAL", "vim");
    type("open");
    desk.said.await("Open this in your editor:").await("Farewell.java:5");
    keyboard.close();
    assertEquals(0, end());
    assertFalse(desk.said.raw().contains("\u001B"));
  }
}
