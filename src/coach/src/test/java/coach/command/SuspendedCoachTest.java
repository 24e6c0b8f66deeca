package coach.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coach.course.SampleWorkbook;
import coach.process.Environment;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * In a shell with job control on a real terminal, which the program {@code script} makes. Where
 * there is none, the test is aborted.
 */
@Timeout(180)
@DisplayName("A coach that is stopped by Ctrl-Z")
class SuspendedCoachTest {
  private static final Path TERMINAL = Path.of("/usr/bin/script");
  private static final String PROMPT = "ready> ";
  private static final String CTRL_Z = "\u001A";

  @TempDir Path folder;
  private Process shell;
  private final StringBuffer screen = new StringBuffer();

  @BeforeEach
  @Timeout(60)
  void openShell() throws IOException {
    assumeTrue(Files.isExecutable(TERMINAL) && Files.isExecutable(Path.of("/bin/bash")));
    Path root = SampleWorkbook.in(folder.resolve("workbook")).root();
    var builder =
        new ProcessBuilder(
                TERMINAL.toString(),
                "--quiet",
                "--flush",
                "--return",
                "--command",
                "bash --norc --noprofile -i",
                "/dev/null")
            .directory(root.toFile())
            .redirectErrorStream(true);
    builder.environment().put("TERM", "xterm");
    shell = builder.start();
    Thread.ofPlatform().daemon().start(this::read);
    type("PS1='rea''dy> '\n"); // the shell would not take it from its environment
    awaitOnScreen(PROMPT);
  }

  @AfterEach
  void closeShell() {
    if (shell != null) {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
    }
  }

  private void read() {
    try (Reader out = new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8)) {
      for (int next = out.read(); next >= 0; next = out.read()) {
        screen.append((char) next);
      }
    } catch (IOException e) {
      // It has ended.
    }
  }

  private void type(String keys) throws IOException {
    screen.setLength(0);
    shell.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    shell.getOutputStream().flush();
  }

  /** Another process's doing can only be looked for. */
  private String awaitOnScreen(String... words) {
    while (!List.of(words).stream().allMatch(screen.toString()::contains)) {
      if (!shell.isAlive()) {
        fail("The shell has ended: " + screen);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        fail("It did not say " + List.of(words) + ": " + screen, e);
      }
    }
    return screen.toString();
  }

  @Test
  @DisplayName("leaves the terminal to the shell as it was, and takes it again after fg")
  void stopsAndGoesOn() throws Exception {
    type(
        "'%s' -cp '%s' %s watch 1.1\n"
            .formatted(Environment.jdkTool("java"), classPath(), Coach.class.getName()));
    awaitOnScreen("1.1 Greeting", "q ");
    type(CTRL_Z);
    awaitOnScreen("Stopped", PROMPT);
    type("stty -a; echo \"as it\" was\n");
    String settings = awaitOnScreen("as it was", PROMPT);
    assertTrue(settings.contains(" icanon") && settings.contains(" echo "), settings);
    type("fg\n");
    awaitOnScreen("1.1 Greeting", "q ");
    type("q");
    awaitOnScreen("exercises are solved", PROMPT);
    type("exit\n");
    assertEquals(0, shell.waitFor(), screen::toString);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
