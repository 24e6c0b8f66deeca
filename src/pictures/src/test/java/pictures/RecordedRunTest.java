package pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A recording, read")
@Timeout(60)
class RecordedRunTest {
  @TempDir static Path folder;

  @Name(RecordingSettings.TEST)
  private static final class TestEvent extends Event {
    String test;
    boolean passed;
  }

  @Name(RecordingSettings.TASK)
  private static final class TaskEvent extends Event {}

  private static void awaitBlocked(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.onSpinWait();
    }
  }

  /** What every wait was for is certain, how long it took is not. */
  private static void program() throws Exception {
    var test = new TestEvent();
    test.begin();
    var monitor = new Object();
    var lock = new ReentrantLock();
    Thread first;
    Thread second;
    synchronized (monitor) {
      lock.lock();
      first =
          Thread.ofPlatform()
              .name("first")
              .start(() -> {
                synchronized (monitor) {
                  Thread.yield();
                }
              });
      awaitBlocked(first, Thread.State.BLOCKED); // else the second may begin first
      second =
          Thread.ofPlatform()
              .name("second")
              .start(() -> {
                lock.lock();
                lock.unlock();
              });
      awaitBlocked(second, Thread.State.WAITING);
      lock.unlock();
    }
    first.join();
    second.join();
    var go = new CountDownLatch(1);
    try (var pool =
        Executors.newFixedThreadPool(1, Thread.ofPlatform().name("pool-", 1).factory())) {
      pool.submit(() -> {
        var task = new TaskEvent();
        task.begin();
        Thread.sleep(1);
        task.commit();
        go.await();
        return null;
      });
      go.countDown();
    }
    Thread.ofVirtual().name("virtual").start(Thread::yield).join();
    test.test = "the test";
    test.passed = true;
    test.commit();
  }

  private static RecordedRun recorded() throws Exception {
    Path file = folder.resolve("run.jfr");
    if (Files.notExists(file)) {
      try (var recording = new Recording(RecordingSettings.configuration())) {
        recording.start();
        program();
        recording.stop();
        recording.dump(file);
      }
    }
    return RecordedRun.read(file);
  }

  @Name("pictures.Joined")
  private static final class Joined extends Event {
    String name;
  }

  @Test
  @DisplayName("shows no thread at work after somebody's join of it has returned")
  void joined() throws Exception {
    Path file = folder.resolve("joined.jfr");
    try (var recording = new Recording(RecordingSettings.configuration())) {
      recording.enable(Joined.class);
      recording.start();
      for (int i = 0; i < 50; i++) {
        var thread = Thread.ofPlatform().name("joined-" + i).start(() -> {});
        thread.join();
        var joined = new Joined();
        joined.name = thread.getName();
        joined.commit();
      }
      recording.stop();
      recording.dump(file);
    }
    var timeline = RecordedRun.read(file).whole("joins");
    var events = RecordingFile.readAllEvents(file);
    var begin =
        events.stream()
            .filter(e -> e.getEventType().getName().equals("jdk.ThreadStart"))
            .map(e -> e.getStartTime())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    for (var event : events) {
      var known = ChronoUnit.NANOS.between(begin, event.getStartTime());
      switch (event.getEventType().getName()) {
        case "pictures.Joined" -> {
          var lane = find(timeline, event.getString("name"));
          assertTrue(lane.isEmpty() || lane.get().to() <= known, lane + " after " + known);
        }
        // The JVM's own word comes later: it must not be what the lane goes by.
        case "jdk.ThreadEnd" -> {
          var lane = find(timeline, event.getThread().getJavaName());
          assertTrue(lane.isEmpty() || lane.get().to() < known, lane + " up to " + known);
        }
        default -> {}
      }
    }
    assertTrue(find(timeline, "joined-7").isPresent());
  }

  private static Optional<ThreadLane> find(Timeline timeline, String name) {
    return timeline.lanes().stream().filter(l -> l.name().equals(name)).findFirst();
  }

  private static ThreadLane lane(Timeline timeline, String name) {
    return timeline.lanes().stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<ActivitySpan> of(ThreadLane lane, ThreadActivity activity) {
    return lane.stretches().stream().filter(s -> s.activity() == activity).toList();
  }

  @Test
  @DisplayName("knows the tests and the threads that began in each")
  void tests() throws Exception {
    var run = recorded();
    assertEquals(List.of("the test"), run.tests().stream().map(RecordedRun.Test::name).toList());
    assertTrue(run.tests().getFirst().passed());
    var timeline = run.of(run.tests().getFirst());
    assertEquals(
        List.of("first", "second", "pool-1", "virtual"),
        timeline.lanes().stream().map(ThreadLane::name).toList());
  }

  @Test
  @DisplayName("tells a monitor and a lock from other waits, with the line")
  void locks() throws Exception {
    var timeline = recorded().of(recorded().tests().getFirst());
    var monitor = of(lane(timeline, "first"), ThreadActivity.LOCKED);
    assertEquals(1, monitor.size());
    assertTrue(monitor.getFirst().label().matches("RecordedRunTest\\.java:\\d+"));
    var lock = of(lane(timeline, "second"), ThreadActivity.LOCKED);
    assertEquals(1, lock.size());
    assertTrue(
        lock.getFirst().label().matches("ReentrantLock\\.lock \\(RecordedRunTest\\.java:\\d+\\)"),
        lock.getFirst().label());
  }

  @Test
  @DisplayName("shows a task that the test holds, whatever happens within")
  void held() throws Exception {
    var lane = lane(recorded().of(recorded().tests().getFirst()), "pool-1");
    assertEquals(1, of(lane, ThreadActivity.HELD).size());
    assertEquals(0, of(lane, ThreadActivity.SLEEPS).size());
  }

  @Test
  @DisplayName("doesn't claim to know what a virtual thread did")
  void virtual() throws Exception {
    var lane = lane(recorded().of(recorded().tests().getFirst()), "virtual");
    assertEquals(List.of(ThreadActivity.UNKNOWN), List.copyOf(lane.nanos().keySet()));
  }

  @Test
  @DisplayName("of a whole program has its main thread too")
  void whole() throws Exception {
    var names = recorded().whole("all").lanes().stream().map(ThreadLane::name).toList();
    assertTrue(
        names.contains("first") && names.contains(Thread.currentThread().getName()), "" + names);
  }

  @Test
  @DisplayName("that is none is refused")
  void noRecording() throws Exception {
    Path text = Files.writeString(folder.resolve("text.jfr"), "no recording");
    assertThrows(IOException.class, () -> RecordedRun.read(text));
  }

  @Test
  @DisplayName("can be made of any program by options of java")
  void options() throws Exception {
    Path source =
        Files.writeString(
            folder.resolve("Sleeper.java"),
            """
            void main() throws Exception {
              var sleeper = new Thread(() -> {
                try { Thread.sleep(1); } catch (InterruptedException e) { }
              }, "sleeper");
              sleeper.start();
              sleeper.join();
              IO.println("done");
            }
            """);
    Path file = folder.resolve("example.jfr");
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(RecordingSettings.options(folder, file));
    command.add(source.toString());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes());
    assertEquals("done", printed.strip());
    assertEquals(0, process.waitFor());
    var whole = RecordedRun.read(file).whole("Sleeper");
    assertEquals(List.of("main", "sleeper"), whole.lanes().stream().map(ThreadLane::name).toList());
    var lane = lane(whole, "sleeper");
    assertEquals(0, lane.from(), "what came before belongs to the JVM's start");
    assertEquals("Sleeper.java:3", of(lane, ThreadActivity.SLEEPS).getFirst().label());
  }
}
