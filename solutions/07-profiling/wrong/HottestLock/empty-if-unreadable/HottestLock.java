// misconception: unreadable-is-empty
// says: instead of throwing an IOException
// from: reference
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class HottestLock {
  private HottestLock() {}

  public static Optional<String> hottestLock(Path recording) {
    Map<String, Duration> waited = new HashMap<>();
    try {
      for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
        if (event.getEventType().getName().equals("jdk.JavaMonitorEnter")) {
          waited.merge(
              event.getClass("monitorClass").getName(), event.getDuration(), Duration::plus);
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return waited.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
