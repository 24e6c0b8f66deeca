package coach.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coach.course.SampleWorkbook;
import coach.process.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The coach as learners have it: a program of its own, with its judge, in the window of a terminal.
 * The terminal is tmux, which says what its window shows. Where there is none, the test is aborted.
 */
@Timeout(180)
@DisplayName("In a window of a terminal")
class PlayInTmuxTest {
  private static final Path TMUX = Path.of("/usr/bin/tmux");

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void begin() throws Exception {
    assumeTrue(Files.isExecutable(TMUX));
    var mini = SampleWorkbook.in(folder.resolve("workbook"));
    mini.write("lessons/01-mini/src/test/java/mini/GreetingTest.java", PlayPageCommandTest.TEST);
    mini.write(
        "lessons/01-mini/src/main/java/mini/Greeting.java",
        PlayPageCommandTest.COUNTS.formatted(""));
    root = mini.root();
  }

  @AfterEach
  void end() throws Exception {
    if (root != null) {
      tmux("kill-server");
    }
  }

  /** Runs tmux with a server of this test's own. */
  private String tmux(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(TMUX.toString(), "-f", "/dev/null"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    builder.environment().put("TMUX_TMPDIR", folder.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private void start(int columns, int rows, String... command) throws Exception {
    var line =
        Stream.concat(
            Stream.of(
                Environment.jdkTool("java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Coach.class.getName()),
            Stream.of(command));
    var script = folder.resolve("coach.sh"); // a command line in tmux may not be so long
    Files.writeString(
        script, "exec " + line.map(word -> "'" + word + "'").reduce("", (a, b) -> a + " " + b));
    tmux("new-session", "-d", "-x", "" + columns, "-y", "" + rows, "sh '" + script + "'");
  }

  private String window() throws Exception {
    return tmux("capture-pane", "-p");
  }

  /** Another process's doing can only be looked for. */
  private String awaitInWindow(String... words) throws Exception {
    String shown = window();
    while (!Stream.of(words).allMatch(shown.replaceAll("\\s+", " ")::contains)) {
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        fail("It did not show " + List.of(words) + ":\n" + shown, e);
      }
      shown = window();
    }
    return shown;
  }

  @Test
  @DisplayName("a learner breaks an answer by four keys, and takes one back")
  void fourKeys() throws Exception {
    start(80, 24, "play", "1.1");
    awaitInWindow("[a] A, next: reads heard.", "[b] B, next: reads heard.");
    tmux("send-keys", "a");
    awaitInWindow("[a] A, next: writes heard.", "[b] B, next: reads heard.");
    tmux("send-keys", "b");
    awaitInWindow("[a] A, next: writes heard.", "[b] B, next: writes heard.");
    tmux("send-keys", "b");
    awaitInWindow("B has ended");
    tmux("send-keys", "a");
    String broken = awaitInWindow("You broke it", "Of three greetings 1 were heard.");
    assertTrue(broken.lines().allMatch(row -> row.length() <= 80), broken);
    tmux("send-keys", "u");
    assertFalse(awaitInWindow("[a] A, next: writes heard.").contains("You broke it"));
    tmux("send-keys", "q");
    while (tmux("list-sessions").contains("windows")) {
      TimeUnit.MILLISECONDS.sleep(50); // the program ends, and with it the window
    }
  }

  @Test
  @DisplayName("the session's key b begins the game, and its end leads back to the verdict")
  void fromTheSession() throws Exception {
    start(80, 24, "watch", "1.1");
    awaitInWindow("1.1 Greeting", "Of three greetings");
    tmux("send-keys", "b");
    awaitInWindow("[a] A, next: reads heard.");
    tmux("send-keys", "q");
    awaitInWindow("1.1 Greeting", "Of three greetings", "h hint");
  }
}
