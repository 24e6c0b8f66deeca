// kind: an EventStream over the file, with a handler for the one type
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.EventStream;

public final class HottestLock {
  private HottestLock() {}

  public static Optional<String> hottestLock(Path recording) throws IOException {
    Map<String, Duration> waited = new HashMap<>();
    try (EventStream events = EventStream.openFile(recording)) {
      events.onEvent(
          "jdk.JavaMonitorEnter",
          event ->
              waited.merge(
                  event.getClass("monitorClass").getName(), event.getDuration(), Duration::plus));
      events.start();
    }
    return waited.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
