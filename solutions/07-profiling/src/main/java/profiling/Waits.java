package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Exercise 7.2: how long did each thread wait? */
public final class Waits {
  private static final Set<String> TYPES =
      Set.of("jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep");

  private Waits() {}

  /**
   * Returns how long each thread waited, in one of four ways: the sum of the durations of its
   * events of the types {@code jdk.JavaMonitorEnter}, {@code jdk.JavaMonitorWait}, {@code
   * jdk.ThreadPark} and {@code jdk.ThreadSleep}. Nothing is rounded before it is added up; what
   * {@code getDuration} gives is exact enough.
   *
   * <p>The name is the one that the thread has in Java, for platform and virtual threads. The name
   * of a thread without a name is the empty string. Threads with the same name count together.
   *
   * @param recording a file that the Flight Recorder has written
   * @return an entry for each name of a thread that has such an event, even if its sum is zero, and
   *     for no other thread
   * @throws IOException if the file can't be opened, for example because it isn't there
   */
  public static Map<String, Duration> waits(Path recording) throws IOException {
    Map<String, Duration> waits = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (TYPES.contains(event.getEventType().getName())) {
        String name = event.getThread("eventThread").getJavaName();
        waits.merge(name, event.getDuration(), Duration::plus);
      }
    }
    return waits;
  }
}
