package pictures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * A recording of JDK Flight Recorder, read for its threads: when each began and ended, and what it
 * waited for. To be recorded are the events that {@link RecordingSettings} names.
 *
 * <p>What a recording doesn't tell isn't drawn either. A wait is written when it is over, so what a
 * thread did after its last one is not known unless the thread has ended. And of a virtual thread
 * JDK 25 records sleep, beginning and end, but no parking and no wait for a monitor.
 */
public final class RecordedRun {
  /** Threads of the JVM's own, not of the program. */
  private static final List<String> OTHER_GROUPS =
      List.of("system", "CarrierThreads", "InnocuousThreadGroup");

  /** Names of threads that belong to the test's tools, or end the JVM. */
  private static final Set<String> TOOLS = Set.of("kit", "DestroyJavaVM");

  private static final String MAIN = "main";

  private final Map<Long, Traces> threads = new LinkedHashMap<>();
  private final List<Test> tests = new ArrayList<>();

  /**
   * A test that ran in it.
   *
   * @param name as it is displayed
   * @param passed whether it did
   * @param from when it began
   * @param to when it ended
   */
  public record Test(String name, boolean passed, Instant from, Instant to) {}

  /** What was recorded of one thread. */
  private static final class Traces {
    final RecordedThread thread;
    Instant from; // null: it was there before
    Instant to; // null: it was there at the end
    final List<RecordedEvent> waits = new ArrayList<>();

    Traces(RecordedThread thread) {
      this.thread = thread;
    }

    /** The first sign of its end counts: after that others may know of it. */
    void endedBy(Instant moment) {
      to = to == null || moment.isBefore(to) ? moment : to;
    }

    boolean isProgram() {
      String name = thread.getJavaName();
      if (name != null && TOOLS.contains(name)) {
        return false;
      }
      var group = thread.getThreadGroup();
      return thread.isVirtual()
          || name != null
              && group != null
              && !OTHER_GROUPS.contains(group.getName())
              && !name.startsWith("JFR ");
    }

    String name() {
      String name = thread.getJavaName();
      boolean named = name != null && !name.isEmpty();
      return named ? name : "virtual #" + thread.getJavaThreadId();
    }
  }

  private RecordedRun() {}

  /**
   * Reads a recording.
   *
   * @throws IOException if it can't be read, or is no recording
   */
  public static RecordedRun read(Path file) throws IOException {
    var run = new RecordedRun();
    try (var events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        run.take(events.readEvent());
      }
    }
    run.tests.sort(Comparator.comparing(Test::from));
    return run;
  }

  private void take(RecordedEvent event) {
    switch (event.getEventType().getName()) {
      case RecordingSettings.TEST ->
          tests.add(
              new Test(
                  event.getString("test"),
                  event.getBoolean("passed"),
                  event.getStartTime(),
                  event.getEndTime()));
      case "jdk.ThreadStart" -> traces(event.getThread("thread")).from = event.getStartTime();
      case "jdk.VirtualThreadStart" -> traces(event.getThread()).from = event.getStartTime();
      case "jdk.ThreadEnd", "jdk.VirtualThreadEnd" ->
          traces(event.getThread()).endedBy(event.getStartTime());
      case String name when name.equals(RecordingSettings.EXIT) && isThreadsExit(event) ->
          traces(event.getThread()).endedBy(event.getStartTime());
      case String name when WaitEvents.EVENTS.contains(name) && event.getThread() != null ->
          traces(event.getThread()).waits.add(event);
      default -> {}
    }
  }

  /** A recording of somebody else's may trace other methods. */
  private static boolean isThreadsExit(RecordedEvent event) {
    return event.getThread() != null
        && event.getValue("method") instanceof RecordedMethod method
        && method.getName().equals("exit")
        && method.getType().getName().equals("java.lang.Thread");
  }

  private Traces traces(RecordedThread thread) {
    long id = thread == null ? -1 : thread.getJavaThreadId();
    return threads.computeIfAbsent(id, _ -> new Traces(thread));
  }

  /** The tests that ran in it, in their order. */
  public List<Test> tests() {
    return List.copyOf(tests);
  }

  /** What happened while a test ran: the threads that began meanwhile. */
  public Timeline of(Test test) {
    var own =
        program().stream()
            .filter(t -> t.from != null && !t.from.isBefore(test.from))
            .filter(t -> t.from.isBefore(test.to))
            .toList();
    Instant begin = own.stream().map(t -> t.from).min(Comparator.naturalOrder()).orElse(test.from);
    // What the test's tools do when all is over is not of interest.
    boolean over = own.stream().allMatch(t -> t.to != null && t.to.isBefore(test.to));
    Instant end =
        own.stream()
            .filter(t -> over)
            .map(t -> t.to)
            .max(Comparator.naturalOrder())
            .orElse(test.to);
    return timeline(test.name, own, begin, end);
  }

  /**
   * What happened in a whole program, from the start of its first thread besides {@code main} to
   * the last that is known of any.
   */
  public Timeline whole(String title) {
    var own = program();
    var began = own.stream().filter(t -> t.from != null && !t.name().equals(MAIN)).toList();
    Instant begin =
        began.stream().map(t -> t.from).min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    Instant end =
        own.stream()
            .flatMap(t ->
                Stream.concat(
                    Stream.ofNullable(t.to), t.waits.stream().map(RecordedEvent::getEndTime)))
            .max(Comparator.naturalOrder())
            .orElse(begin);
    return timeline(title, began.isEmpty() ? List.of() : own, begin, end);
  }

  private List<Traces> program() {
    return threads.values().stream()
        .filter(t -> t.thread != null && t.isProgram())
        .sorted(
            Comparator.comparing((Traces t) -> t.from == null ? Instant.EPOCH : t.from)
                .thenComparing(t -> t.thread.getJavaThreadId()))
        .toList();
  }

  private Timeline timeline(String title, Collection<Traces> own, Instant begin, Instant end) {
    long length = Math.max(1, ChronoUnit.NANOS.between(begin, end));
    var lanes = new ArrayList<ThreadLane>();
    for (Traces t : own) {
      long from = t.from == null ? 0 : Math.max(0, ChronoUnit.NANOS.between(begin, t.from));
      long to = t.to == null ? length : Math.min(length, ChronoUnit.NANOS.between(begin, t.to));
      if (from < to) {
        lanes.add(lane(t, begin, from, to));
      }
    }
    return new Timeline(title, lanes, length);
  }

  private ThreadLane lane(Traces t, Instant begin, long from, long to) {
    var between = t.thread.isVirtual() ? ThreadActivity.UNKNOWN : ThreadActivity.WORKS;
    var stretches = t.waits.stream().map(event -> WaitEvents.stretch(event, begin)).toList();
    return ThreadLane.of(t.name(), from, to, t.to != null, between, stretches);
  }
}
