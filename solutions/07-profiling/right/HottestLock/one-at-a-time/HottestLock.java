// kind: event by event, with sums of nanoseconds and the best so far
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class HottestLock {
  private HottestLock() {}

  public static Optional<String> hottestLock(Path recording) throws IOException {
    Map<String, Long> sums = new HashMap<>();
    String hottest = null;
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (!event.getEventType().getName().equals("jdk.JavaMonitorEnter")) {
          continue;
        }
        RecordedClass lock = event.getValue("monitorClass");
        sums.merge(lock.getName(), event.getDuration().toNanos(), Long::sum);
      }
    }
    for (String lock : sums.keySet()) {
      if (hottest == null || sums.get(lock) > sums.get(hottest)) {
        hottest = lock;
      }
    }
    return Optional.ofNullable(hottest);
  }
}
