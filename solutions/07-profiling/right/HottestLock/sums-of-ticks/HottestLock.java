// kind: sums of ticks, which are only compared
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class HottestLock {
  private HottestLock() {}

  public static Optional<String> hottestLock(Path recording) throws IOException {
    Map<String, Long> ticks = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.JavaMonitorEnter")) {
        ticks.merge(event.getClass("monitorClass").getName(), event.getLong("duration"), Long::sum);
      }
    }
    return ticks.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
