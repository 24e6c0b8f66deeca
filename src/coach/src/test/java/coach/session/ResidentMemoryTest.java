package coach.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coach.course.SampleWorkbook;
import coach.process.Environment;
import coach.process.LauncherScript;
import coach.terminal.SessionEvent;
import coach.verdict.VerdictOutcome;
import coach.verdict.VerdictService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.Workbook;

/** How much memory a coach has taken when it has given many verdicts; Linux tells. */
class ResidentMemoryTest {
  private static final int VERDICTS = 100;
  private static final int MOST_MB = 150;
  private static final Path STATUS = Path.of("/proc/self/status");

  @TempDir Path folder;

  /**
   * A coach without a screen: gives verdicts one after the other, tidies up as it does when one is
   * shown, then says how large it is.
   */
  static final class Conversation {
    public static void main(String[] args) throws Exception {
      var workbook = new Workbook(Path.of(args[0]));
      var exercise = workbook.exercises().getFirst();
      BlockingQueue<SessionEvent> events = new LinkedBlockingQueue<>();
      var runs =
          new LatestOnlyJudge(
              () -> VerdictService.of(workbook, VerdictService.Purpose.INTERACTIVE), events::add);
      for (int i = 0; i <= VERDICTS; i++) { // when the last is there, the one before was tidied up
        // Most don't compile: that makes the compiler work as hard, and no JVM has to be started.
        String answer = i % 10 == 0 ? "\"Hello, \" + name + " + i : "\"Hello, \" + nobody" + i;
        String source = SampleWorkbook.answer("Greeting", answer);
        runs.start(exercise, source.getBytes(StandardCharsets.UTF_8));
        var finding = ((SessionEvent.Judged) events.take()).finding();
        var due = i % 10 == 0 ? VerdictOutcome.SOLVED : VerdictOutcome.NOT_COMPILED;
        if (finding.outcome() != due) {
          throw new AssertionError(finding.sentence());
        }
        runs.releaseMemory();
      }
      IO.println(Files.readString(STATUS));
      System.exit(0);
    }
  }

  @Test
  @Timeout(600)
  void aHundredVerdictsTakeNoMoreThanTheyNeed() throws Exception {
    assumeTrue(Files.exists(STATUS), "only Linux tells how much memory a process has");
    var mini = SampleWorkbook.in(folder);
    var command = new ArrayList<>(List.of(Environment.jdkTool("java")));
    command.addAll(LauncherScript.OPTIONS);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Conversation.class.getName(),
            mini.root().toString()));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    int resident =
        said.lines()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
            .findFirst()
            .orElseThrow();
    assertTrue(resident <= MOST_MB, resident + " MB");
  }
}
