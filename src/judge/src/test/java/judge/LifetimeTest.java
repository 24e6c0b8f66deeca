package judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import judge.api.Verdict;
import judge.fixtures.MiniLesson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is left when a run is over, or the judge is: nothing. The code that is judged calls the test
 * by a socket: an accepted call says that it runs, the end of the call that its process has gone.
 */
@Timeout(120)
class LifetimeTest {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final String GREET = " return \"Hello, \" + name;";

  @TempDir Path folder;
  private MiniLesson lesson;
  private ServerSocket phone;

  @BeforeEach
  void open() throws IOException {
    lesson = MiniLesson.in(folder);
    phone = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    phone.setSoTimeout(PATIENCE_MILLIS);
  }

  @AfterEach
  void close() throws IOException {
    phone.close();
  }

  /** Learner's code that calls the test, tells its process id and waits for one byte. */
  private String call() {
    return """
    var call = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), %d); \
    new java.io.DataOutputStream(call.getOutputStream()).writeLong(ProcessHandle.current().pid()); \
    call.getInputStream().read();\
    """
        .formatted(phone.getLocalPort());
  }

  private Socket accept() throws IOException {
    var call = phone.accept();
    call.setSoTimeout(PATIENCE_MILLIS);
    return call;
  }

  private static long pid(Socket call) throws IOException {
    return new DataInputStream(call.getInputStream()).readLong();
  }

  private static void awaitEnd(Socket call, long pid) throws Exception {
    assertTrue(ended(call));
    var process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      process.get().onExit().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private static boolean ended(Socket call) {
    try {
      return call.getInputStream().read() == -1;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Test
  void theFolderIsGone() throws Exception {
    String body =
        "return Greeting.class.getProtectionDomain().getCodeSource().getLocation().getPath();";
    try (var judge = new Judge()) {
      String said = judge.judge(lesson.answer(body)).sentence();
      var classes = Path.of(said.substring("You said: ".length()));
      assertTrue(classes.getParent().getFileName().toString().startsWith("judge-"), said);
      assertFalse(Files.exists(classes.getParent()));
    }
  }

  @Test
  void twoRunAtOnce() throws Exception {
    try (var judge = new Judge();
        var asking = Executors.newFixedThreadPool(2)) {
      var answer = lesson.answer("if (name.equals(\"Ada\")) {" + call() + "}" + GREET);
      var one = asking.submit(() -> judge.judge(answer));
      var two = asking.submit(() -> judge.judge(answer));
      try (var first = accept();
          var second = accept()) {
        first.getOutputStream().write(1);
        second.getOutputStream().write(1);
        assertInstanceOf(Verdict.Passed.class, one.get());
        assertInstanceOf(Verdict.Passed.class, two.get());
      }
    }
  }

  @Test
  void aKilledChildIsACrash() throws Exception {
    try (var judge = new Judge();
        var asking = Executors.newSingleThreadExecutor()) {
      var verdict = asking.submit(() -> judge.judge(lesson.answer(call() + GREET)));
      try (var call = accept()) {
        ProcessHandle.of(pid(call)).orElseThrow().destroyForcibly();
        assertInstanceOf(Verdict.Crashed.class, verdict.get());
      }
    }
  }

  @Test
  void anInterruptEndsTheRun() throws Exception {
    try (var judge = new Judge();
        var asking = Executors.newSingleThreadExecutor()) {
      var verdict = asking.submit(() -> judge.judge(lesson.answer(call() + GREET)));
      try (var call = accept()) {
        long pid = pid(call);
        asking.shutdownNow();
        assertInstanceOf(
            InterruptedException.class,
            assertThrows(ExecutionException.class, verdict::get).getCause());
        awaitEnd(call, pid);
      }
    }
  }

  @Test
  void closingEndsTheRunsAndTakesNoMore() throws Exception {
    var judge = new Judge();
    try (var asking = Executors.newSingleThreadExecutor()) {
      var verdict = asking.submit(() -> judge.judge(lesson.answer(call() + GREET)));
      try (var call = accept()) {
        long pid = pid(call);
        judge.close();
        var thrown = assertThrows(ExecutionException.class, verdict::get).getCause();
        assertEquals("the judge is closed", thrown.getMessage());
        assertThrows(IllegalStateException.class, () -> judge.judge(lesson.shipped()));
        awaitEnd(call, pid);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {GREET, "while (true) {}", "System.exit(0);" + GREET})
  void processesThatTheCodeStartedEndWithIt(String then) throws Exception {
    String caller =
        """
        package mini;
        final class Caller {
          public static void main(String[] args) throws Exception {
            %s
          }
        }
        """
            .formatted(call().replace("call.getInput", "System.out.println(); call.getInput"));
    String startAndAwaitItsCall =
        """
        var here = Greeting.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp",
            java.nio.file.Path.of(here).toString(),
            Caller.class.getName()).start().getInputStream().read();
        """;
    try (var judge = new Judge(Duration.ofSeconds(4))) {
      judge.judge(
          lesson.answer(
              "if (name.equals(\"Ada\")) {" + startAndAwaitItsCall + "}" + then,
              Map.of("mini/Caller.java", caller)));
      try (var call = accept()) {
        awaitEnd(call, pid(call));
      }
    }
  }

  /** A process whose parent has ended is nobody's, and runs on. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void soDoProcessesThatAreNobodysChildAnyMore() throws Exception {
    String sleep = "sleep 253." + System.nanoTime();
    String leave =
        "if (name.equals(\"Ada\")) { new ProcessBuilder(\"sh\", \"-c\", \"setsid %1$s & %1$s &\")"
                .formatted(sleep)
            + ".start().waitFor(); }";
    try (var judge = new Judge()) {
      assertInstanceOf(Verdict.Passed.class, judge.judge(lesson.answer(leave + GREET)));
      while (ProcessHandle.allProcesses()
          .anyMatch(p -> p.info().commandLine().orElse("").endsWith(sleep))) {
        Thread.onSpinWait(); // the kernel is at it
      }
    }
  }

  @Test
  void aChildEndsWithItsJudge() throws Exception {
    var temporary = Files.createDirectory(folder.resolve("temporary"));
    var parent = JudgeProcess.start(temporary, folder.toString(), call() + " while (true) {}");
    try (var call = accept()) {
      long pid = pid(call);
      call.getOutputStream().write(1); // from here on it spins
      assertTrue(ProcessHandle.of(pid).isPresent());
      parent.destroyForcibly().waitFor();
      awaitEnd(call, pid);
      try (var left = Files.list(temporary)) {
        assertEquals(List.of(), left.toList());
      }
    } finally {
      parent.destroyForcibly();
    }
  }
}
