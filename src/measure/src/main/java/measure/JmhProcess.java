package measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One run of JMH in a process of its own. One thread waits for it; any thread may {@link #close}
 * it.
 */
final class JmhProcess implements AutoCloseable {
  private static final int TAIL = 40;

  /** JMH itself only waits for its forks, which get none of this. */
  private static final List<String> LIGHT =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m");

  private static final Pattern PARAMETERS = Pattern.compile("# Parameters: \\((.*)\\)");
  private static final Pattern SCORE = Pattern.compile("Iteration +\\d+: +(\\S+.*)");

  private static final Duration LOOK = Duration.ofMillis(200);

  private final Process process;
  private final AtomicInteger heard = new AtomicInteger(); // lines
  private boolean endless;

  // Of the reading thread, until it has ended:
  private final Deque<String> tail = new ArrayDeque<>();
  private String thrown = ""; // what the benchmark threw

  private JmhProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param temporary a folder for whatever it leaves behind
   * @param arguments JMH's
   */
  static JmhProcess start(Path classes, Path temporary, List<String> arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(LIGHT);
    command.addAll(
        List.of(
            // Its lock is a file for all users of the machine, who may not write each other's.
            "-Djmh.ignoreLock=true",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            JmhClassPath.classPath(classes),
            SupervisedJmh.class.getName(),
            "-jvmArgs",
            "-Dmeasure.fork=true")); // something, in place of the options above
    command.addAll(arguments);
    return new JmhProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /**
   * Waits for its end, or ends it when it has been silent for too long: JMH tells of each
   * iteration, so then a call of the benchmark doesn't end.
   *
   * @param progress gets each result, from another thread
   * @param patience with silence; counted in samples of its own, so that a machine that was asleep
   *     doesn't use it up
   * @return its exit code
   */
  int await(Consumer<String> progress, Duration patience) throws InterruptedException {
    var reading = Thread.ofVirtual().start(() -> read(progress));
    int before = -1;
    for (long silent = 0; !process.waitFor(LOOK); silent++) {
      int now = heard.get();
      if (now != before) {
        silent = 0;
      }
      before = now;
      if (silent > patience.dividedBy(LOOK)) {
        endless = true;
        close();
      }
    }
    reading.join(); // a fork that JMH left behind would hold the pipe; close has ended it
    return process.exitValue();
  }

  /** Whether it was ended because it had been silent for too long. */
  boolean isEndless() {
    return endless;
  }

  private void read(Consumer<String> progress) {
    String parameters = "";
    String last = "";
    boolean failing = false;
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        heard.incrementAndGet();
        tail.addLast(line);
        if (tail.size() > TAIL) {
          tail.removeFirst();
        }
        if (failing && thrown.isEmpty()) {
          thrown = line.strip();
        }
        failing |= line.endsWith("<failure>");
        var named = PARAMETERS.matcher(line);
        var scored = SCORE.matcher(line);
        if (named.matches()) {
          parameters = named.group(1);
        } else if (scored.matches()) {
          last = scored.group(1).strip();
        } else if (line.startsWith("Result ")) {
          progress.accept(parameters + ": about " + last);
        }
      }
    } catch (IOException e) {
      // The child was killed; who waits for it finds out.
    }
  }

  /** What went wrong, as far as its output says: what the answer threw, or JMH's error. */
  String complaint() {
    if (!thrown.isEmpty()) {
      return "it threw " + thrown;
    }
    return tail.stream()
        .map(String::strip)
        .filter(line -> line.matches("(?i).*(error|exception|failed).*"))
        .findFirst()
        .orElse(tail.isEmpty() ? "JMH said nothing" : "JMH's last words: " + tail.getLast());
  }

  /** Kills JMH and the JVMs that it has started. Without effect when they have ended. */
  @Override
  public void close() {
    var forks = process.descendants().toList();
    process.destroyForcibly();
    forks.forEach(ProcessHandle::destroyForcibly);
  }
}
