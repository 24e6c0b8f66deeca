// misconception: get-nano-is-all
// says: whole seconds
// from: right/sums-of-nanos
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class Waits {
  private Waits() {}

  public static Map<String, Duration> waits(Path recording) throws IOException {
    Map<String, Long> nanos = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      switch (event.getEventType().getName()) {
        case "jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep" -> {
          String name = event.getThread().getJavaName();
          nanos.merge(name == null ? "" : name, (long) event.getDuration().getNano(), Long::sum);
        }
        default -> {}
      }
    }
    Map<String, Duration> result = new HashMap<>();
    nanos.forEach((name, n) -> result.put(name, Duration.ofNanos(n)));
    return result;
  }
}
