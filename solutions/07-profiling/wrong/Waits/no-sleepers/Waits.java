// misconception: one-kind-of-wait
// says: jdk.JavaMonitorWait, jdk.ThreadPark.
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
      Set.of("jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark");

  public static Map<String, Duration> waits(Path recording) throws IOException {
    Map<String, Duration> waits = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (TYPES.contains(event.getEventType().getName())) {
        waits.merge(
            event.getThread("eventThread").getJavaName(), event.getDuration(), Duration::plus);
      }
    }
    return waits;
  }
}
