// misconception: nanos-are-millis
// says: off by the same factor
// from: right/rounded-at-the-end
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class Waits {
  private Waits() {}

  private static final Set<String> TYPES =
      Set.of("jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep");

  public static Map<String, Duration> waits(Path recording) throws IOException {
    Map<String, Long> waits = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (TYPES.contains(event.getEventType().getName())) {
        long nanos = event.getDuration().toNanos() / 1_000_000;
        waits.merge(event.getThread("eventThread").getJavaName(), nanos, Long::sum);
      }
    }
    Map<String, Duration> durations = new HashMap<>();
    waits.forEach((name, nanos) -> durations.put(name, Duration.ofNanos(nanos)));
    return durations;
  }
}
