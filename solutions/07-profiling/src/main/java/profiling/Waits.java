package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Exercise 7.2: who waited, and how long. */
public final class Waits {
  private static final Set<String> TYPES =
      Set.of("jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep");

  private Waits() {}

  /**
   * How long each thread waited, whatever it was for: the durations of its events of the types
   * {@code jdk.JavaMonitorEnter}, {@code jdk.JavaMonitorWait}, {@code jdk.ThreadPark} and {@code
   * jdk.ThreadSleep}, added up. Nothing is rounded before it is added up.
   *
   * <p>A thread goes by the name that it has in Java, be it a platform or a virtual thread; one
   * without a name by the empty string. Threads of the same name count together.
   *
   * @param recording a file that the Flight Recorder has written
   * @return for each name of a thread that waited at all, how long; without an entry for others
   * @throws IOException if the file can't be read
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
