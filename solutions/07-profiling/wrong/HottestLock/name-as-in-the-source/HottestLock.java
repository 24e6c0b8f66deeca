// misconception: the-dollar-is-noise
// says: harbour.Harbour.Crane
// from: reference
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class HottestLock {
  private HottestLock() {}

  public static Optional<String> hottestLock(Path recording) throws IOException {
    Map<String, Duration> sums = new TreeMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.JavaMonitorEnter")) {
        String name = event.getClass("monitorClass").getName().replace('/', '.').replace('$', '.');
        sums.merge(name, event.getDuration(), Duration::plus);
      }
    }
    return sums.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
