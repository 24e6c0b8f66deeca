// misconception: longest-wait-decides
// says: bakery.Van
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
    Map<String, Duration> threads = new HashMap<>();
    Map<String, Map<String, Duration>> locks = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.JavaMonitorEnter")) {
        String thread = event.getThread().getJavaName();
        threads.merge(thread, event.getDuration(), Duration::plus);
        locks
            .computeIfAbsent(thread, t -> new HashMap<>())
            .merge(event.getClass("monitorClass").getName(), event.getDuration(), Duration::plus);
      }
    }
    return threads.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(worst ->
            locks.get(worst.getKey()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey));
  }
}
