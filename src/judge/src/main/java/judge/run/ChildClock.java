package judge.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The time that a child has had, which on a busy machine is less than has gone by: what it and the
 * processes that it has started have used of a processor, but no more than has gone by; and all of
 * it while none of their threads waits for a processor, because they sleep or were stopped. Where
 * neither is seen, it may be that it gets no turn; then a sixth counts, so that it comes to an end.
 * Counted in samples, of which none counts more than it should have taken: so a machine that slept
 * meanwhile has used up one sample.
 *
 * <p>Not thread-safe.
 */
final class ChildClock {
  /** How often it takes a sample. */
  static final Duration SAMPLE_INTERVAL = Duration.ofMillis(250);

  private static final int UNSEEN = 6;
  private static final Path PROC = Path.of("/proc");

  private final ProcessHandle child;
  private Map<Long, Duration> used = Map.of(); // by process
  private Duration time = Duration.ZERO;
  private long lastSample = System.nanoTime();

  ChildClock(ProcessHandle child) {
    this.child = child;
  }

  /** The time until the last sample. */
  Duration time() {
    return time;
  }

  /** Takes a sample, if the last one is long enough ago. */
  void sampleIfDue() {
    long now = System.nanoTime();
    if (now - lastSample >= SAMPLE_INTERVAL.toNanos()) {
      lastSample = now;
      sample();
    }
  }

  /** Takes a sample, whether it is due or not. */
  void sample() {
    List<ProcessHandle> all = Stream.concat(Stream.of(child), child.descendants()).toList();
    var ran = Duration.ZERO;
    var now = new HashMap<Long, Duration>();
    for (var process : all) {
      var its = process.info().totalCpuDuration().orElse(Duration.ZERO);
      now.put(process.pid(), its);
      ran = ran.plus(its).minus(used.getOrDefault(process.pid(), Duration.ZERO));
    }
    used = now;
    var least =
        all.stream().allMatch(ChildClock::rests)
            ? SAMPLE_INTERVAL
            : SAMPLE_INTERVAL.dividedBy(UNSEEN);
    time = time.plus(larger(least, ran.compareTo(SAMPLE_INTERVAL) < 0 ? ran : SAMPLE_INTERVAL));
  }

  private static Duration larger(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** Whether it is seen that none of its threads would run if there were more processors. */
  private static boolean rests(ProcessHandle process) {
    Path threads = PROC.resolve(process.pid() + "/task");
    if (!Files.isDirectory(threads)) {
      return false;
    }
    try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
      for (Path thread : each) {
        String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
        int state = stat.charAt(stat.lastIndexOf(')') + 2);
        if (state != 'S' && state != 'T') {
          return false;
        }
      }
      return true;
    } catch (IOException | RuntimeException ended) {
      return false; // so something has just run
    }
  }
}
