package bench.latency;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The coach in a process of its own, on a terminal that {@code script} makes for it, and all that
 * has stood on its screen.
 */
final class CoachProcess implements AutoCloseable {
  private static final int PATIENCE_S = 120;
  private static final String CHILD = "judge.child.ChildProgram";
  private static final String COACH = "coach.command.Coach";

  private final Process process;
  private final StringBuilder screen = new StringBuilder(); // guarded by itself

  private CoachProcess(Process process) {
    this.process = process;
    Thread.ofPlatform().daemon().name("screen").start(this::read);
  }

  /**
   * Starts it at an exercise.
   *
   * @param workbook in whose folder it is started
   * @param script that starts it
   */
  static CoachProcess at(Path workbook, Path script, String exercise) throws IOException {
    String command = "'%s' watch %s".formatted(script, exercise);
    var builder = new ProcessBuilder("script", "-qfec", command, "/dev/null");
    builder.directory(workbook.toFile()).environment().put("TERM", "xterm");
    return new CoachProcess(builder.redirectErrorStream(true).start());
  }

  private void read() {
    var buffer = new char[8192];
    try (var in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        synchronized (screen) {
          screen.append(buffer, 0, n);
          screen.notifyAll();
        }
      }
    } catch (IOException e) {
      // It has ended.
    }
  }

  /** Where the screen has got to. */
  int now() {
    synchronized (screen) {
      return screen.length();
    }
  }

  /** Waits until both have been written since then, in whatever order. */
  void await(int since, String words, String more) throws InterruptedException, TimeoutException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    synchronized (screen) {
      while (screen.indexOf(words, since) < 0 || screen.indexOf(more, since) < 0) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0 || !process.isAlive()) {
          throw new TimeoutException(
              "never on the screen: %s, %s%n%s".formatted(words, more, screen.substring(since)));
        }
        screen.wait(Math.min(left, 100));
      }
    }
  }

  /** Memory of the coach that is resident, in MB; empty where the system doesn't say. */
  OptionalLong resident() {
    return resident(COACH);
  }

  /** The same of the child that stands by. */
  OptionalLong residentStandby() {
    return resident(CHILD);
  }

  private OptionalLong resident(String program) {
    return process
        .descendants()
        .filter(child -> commandOf(child.pid()).contains(program))
        .mapToLong(child -> megabytes(child.pid()))
        .findFirst();
  }

  /** That of the shell between is the whole command line in one word; it is no JVM. */
  private static String commandOf(long pid) {
    try {
      String words = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
      return words.contains("-cp\0") ? words : "";
    } catch (IOException e) {
      return ""; // it has ended
    }
  }

  private static long megabytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          / 1024;
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
