package kit.threads;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every thread of this JVM, virtual ones too, at about one moment. The JDK tells of virtual threads
 * in one public place only, a thread dump written into a file; where that fails (no room, another
 * JVM) the dump holds the platform threads alone.
 *
 * <p>It is not one instant for all threads: what it says of several together holds only if none of
 * them ran meanwhile.
 *
 * <p><b>A JVM can crash over it.</b> In JDK 25 a thread dump that meets a virtual thread just while
 * it is mounted or unmounted ends the JVM with SIGSEGV (JDK-8364343). So the file is written only
 * where no virtual thread moves: {@link #take()} is for a proven standstill, {@link
 * #whileRunning()} for all else.
 *
 * @param threads no two with the same id
 */
public record ThreadDump(List<ThreadSnapshot> threads) {
  /** Makes the list unmodifiable. */
  public ThreadDump {
    threads = List.copyOf(threads);
  }

  /**
   * Takes a dump of threads that all stand still: some ten milliseconds, and the first one in a JVM
   * some hundred. Should a virtual thread run all the same, it is as {@link #whileRunning()}.
   */
  public static ThreadDump take() {
    return VirtualThreadScheduler.isIdle() ? ofFile() : ofRunning();
  }

  /**
   * Takes a dump while threads may run: of platform threads as ever; of virtual threads, where they
   * move, from the heap, without their names and without the locks they hold or wait for. Takes
   * some hundred milliseconds then.
   */
  public static ThreadDump whileRunning() {
    return VirtualThreadScheduler.staysIdle() ? ofFile() : ofRunning();
  }

  private static ThreadDump ofFile() {
    try {
      return parse(written());
    } catch (IOException | RuntimeException notToBeHad) {
      return new ThreadDump(PlatformThreads.all());
    }
  }

  private static ThreadDump ofRunning() {
    var threads = new ArrayList<>(PlatformThreads.all());
    try {
      threads.addAll(HeapDump.take().virtualThreads());
    } catch (IOException | RuntimeException notToBeHad) {
      // Then the platform threads have to do.
    }
    return new ThreadDump(threads);
  }

  /** The thread with that id, if it was alive. */
  public Optional<ThreadSnapshot> thread(long tid) {
    return threads.stream().filter(t -> t.tid() == tid).findFirst();
  }

  private static String written() throws IOException {
    Path folder = Files.createTempDirectory("threads");
    Path file = folder.resolve("threads.json");
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(file.toString(), ThreadDumpFormat.JSON);
      return Files.readString(file);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  /**
   * Reads a dump.
   *
   * @throws IllegalArgumentException if it is not what the JDK writes
   */
  static ThreadDump parse(String json) {
    var threads = new ArrayList<ThreadSnapshot>();
    var containers =
        list(map(map(JsonReader.read(json)).get("threadDump")).get("threadContainers"));
    for (Object container : containers) {
      for (Object thread : list(map(container).get("threads"))) {
        threads.add(snapshot(map(thread)));
      }
    }
    if (threads.isEmpty()) {
      throw new IllegalArgumentException("a dump without a thread");
    }
    return new ThreadDump(threads);
  }

  private static ThreadSnapshot snapshot(Map<?, ?> thread) {
    Object parked = thread.get("parkBlocker");
    return new ThreadSnapshot(
        Long.parseLong(text(thread.get("tid")).orElseThrow(IllegalArgumentException::new)),
        text(thread.get("name")).orElse(""),
        Boolean.parseBoolean(text(thread.get("virtual")).orElse("false")),
        Thread.State.valueOf(text(thread.get("state")).orElse("RUNNABLE")),
        list(thread.get("stack")).stream()
            .map(f -> StackFrameParser.of(String.valueOf(f)))
            .toList(),
        text(thread.get("blockedOn")),
        text(parked instanceof Map<?, ?> blocker ? blocker.get("object") : parked),
        text(thread.get("waitingOn")),
        owned(list(thread.get("monitorsOwned"))),
        thread.get("carrier") != null);
  }

  private static List<ThreadSnapshot.Owned> owned(List<?> frames) {
    var owned = new ArrayList<ThreadSnapshot.Owned>();
    for (Object frame : frames) {
      int depth = text(map(frame).get("depth")).map(Integer::parseInt).orElse(0);
      for (Object lock : list(map(frame).get("locks"))) {
        // Null: the compiler found that nobody else can see the object, and left the lock out.
        text(lock).ifPresent(l -> owned.add(new ThreadSnapshot.Owned(l, depth)));
      }
    }
    return owned;
  }

  private static Optional<String> text(Object value) {
    return value == null ? Optional.empty() : Optional.of(value.toString());
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Map<?, ?> map(Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
