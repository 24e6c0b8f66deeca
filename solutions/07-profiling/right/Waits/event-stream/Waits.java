// kind: an EventStream with one handler for four types
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.EventStream;

public final class Waits {
  private Waits() {}

  private static final Set<String> TYPES =
      Set.of("jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep");

  public static Map<String, Duration> waits(Path recording) throws IOException {
    Map<String, Duration> waits = new HashMap<>();
    try (EventStream events = EventStream.openFile(recording)) {
      for (String type : TYPES) {
        events.onEvent(
            type,
            event ->
                waits.merge(event.getThread().getJavaName(), event.getDuration(), Duration::plus));
      }
      events.start();
    }
    return waits;
  }
}
