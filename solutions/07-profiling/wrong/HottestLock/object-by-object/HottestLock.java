// misconception: each-object-alone
// says: largest sum of any single object
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

  public static Optional<String> hottestLock(Path recording) throws IOException {
    Map<Long, Duration> waited = new HashMap<>();
    Map<Long, String> names = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.JavaMonitorEnter")) {
        long object = event.getLong("address");
        names.put(object, event.getClass("monitorClass").getName());
        waited.merge(object, event.getDuration(), Duration::plus);
      }
    }
    return waited.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .map(names::get);
  }
}
