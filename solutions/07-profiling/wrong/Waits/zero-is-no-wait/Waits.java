// misconception: zero-is-no-wait
// says: with a duration of 0
// from: right/sums-of-nanos
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

  public static Map<String, Duration> waits(Path recording) throws IOException {
    Set<String> types =
        Set.of("jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep");
    Map<String, Duration> sums = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (types.contains(event.getEventType().getName()) && event.getDuration().isPositive()) {
        String name = event.getThread().getJavaName();
        sums.merge(name == null ? "" : name, event.getDuration(), Duration::plus);
      }
    }
    return sums;
  }
}
