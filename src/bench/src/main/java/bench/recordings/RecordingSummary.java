package bench.recordings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;

/**
 * What is in a recording, for people, and for the tests of lesson 07: a line a fact. A wait is
 * counted in each way that somebody may count it, and so is a sample.
 */
final class RecordingSummary {
  private static final Set<String> WAITS =
      Set.of("jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep");

  private final Map<String, Sum> locks = new TreeMap<>();
  private final Map<String, Sum> threads = new TreeMap<>();
  private final Map<String, Integer> samples = new TreeMap<>();
  private final List<String> packages;

  private RecordingSummary(List<String> packages) {
    this.packages = packages;
  }

  /**
   * The lines.
   *
   * @param packages for which the samples are counted
   */
  static List<String> of(List<RecordedEvent> events, List<String> packages) {
    var contents = new RecordingSummary(packages);
    for (var event : events) {
      var type = event.getEventType().getName();
      if (WAITS.contains(type)) {
        contents.addWait(type, event);
      } else if (type.endsWith("Sample") && event.getStackTrace() != null) {
        contents.addSample(type, event);
      }
    }
    return contents.lines();
  }

  private void addWait(String type, RecordedEvent event) {
    long nanos = event.getDuration().toNanos();
    RecordedThread thread = event.getThread("eventThread");
    var name = thread.getJavaName().isEmpty() ? "-" : thread.getJavaName();
    sum(threads, "%s %s %s".formatted(type, thread.isVirtual() ? "virtual" : "platform", name))
        .add(nanos, 0);
    for (String field : List.of("monitorClass", "parkedClass")) {
      RecordedClass lock = event.hasField(field) ? event.getClass(field) : null;
      if (lock != null) {
        long object = event.hasField("address") ? event.getLong("address") : 0;
        sum(locks, type + " " + lock.getName()).add(nanos, object);
      }
    }
  }

  private static Sum sum(Map<String, Sum> sums, String key) {
    return sums.computeIfAbsent(key, _ -> new Sum());
  }

  private void addSample(String type, RecordedEvent event) {
    var frames = event.getStackTrace().getFrames();
    count("%s - top %s".formatted(type, method(frames.getFirst())));
    for (String name : packages) {
      var own = frames.stream().filter(frame -> isIn(name, frame)).toList();
      var key = "%s %s ".formatted(type, name);
      if (own.isEmpty()) {
        continue;
      }
      var innermost = own.getFirst();
      count(key + "innermost " + method(innermost));
      count(key + "line " + method(innermost) + ":" + innermost.getLineNumber());
      own.stream()
          .map(RecordingSummary::method)
          .distinct()
          .forEach(m -> count(key + "anywhere " + m));
      if (innermost == frames.getFirst()) {
        count(key + "own-top " + method(innermost));
      }
    }
  }

  private void count(String key) {
    samples.merge(key, 1, Integer::sum);
  }

  private static boolean isIn(String packageName, RecordedFrame frame) {
    var type = frame.getMethod().getType().getName();
    return type.startsWith(packageName + ".") && type.lastIndexOf('.') == packageName.length();
  }

  private static String method(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  private List<String> lines() {
    var lines = new ArrayList<String>();
    if (!locks.isEmpty()) {
      lines.add("# lock type class: events nanos longest whole-millis most-at-one-object");
      locks.forEach((key, sum) -> lines.add("lock %s %s".formatted(key, sum)));
    }
    if (!threads.isEmpty()) {
      lines.add("# thread type kind name (- for none): events nanos longest whole-millis last");
      threads.forEach((key, sum) -> lines.add("thread %s %s".formatted(key, sum.withLast())));
    }
    if (!samples.isEmpty()) {
      lines.add("# sample type package counted-by method: samples");
      samples.forEach((key, count) -> lines.add("sample %s %d".formatted(key, count)));
    }
    return lines;
  }

  /** Durations of events, in nanoseconds. */
  private static final class Sum {
    private final Map<Long, Long> byObject = new HashMap<>();
    private int events;
    private long nanos;
    private long longest;
    private long millis;
    private long last;

    void add(long duration, long object) {
      events++;
      nanos += duration;
      longest = Math.max(longest, duration);
      millis += duration / 1_000_000;
      last = duration;
      byObject.merge(object, duration, Long::sum);
    }

    String withLast() {
      return "%d %d %d %d %d".formatted(events, nanos, longest, millis, last);
    }

    @Override
    public String toString() {
      long most = byObject.values().stream().mapToLong(Long::longValue).max().orElse(0);
      return "%d %d %d %d %d".formatted(events, nanos, longest, millis, most);
    }
  }
}
