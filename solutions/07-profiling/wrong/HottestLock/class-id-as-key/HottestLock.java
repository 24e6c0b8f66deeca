// misconception: objects-are-the-classes
// says: two class loaders
// from: right/one-at-a-time
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
    Map<Long, String> names = new HashMap<>();
    Map<Long, Long> nanos = new HashMap<>();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals("jdk.JavaMonitorEnter")) {
          RecordedClass type = event.getClass("monitorClass");
          names.putIfAbsent(type.getId(), type.getName());
          nanos.merge(type.getId(), event.getDuration().toNanos(), Long::sum);
        }
      }
    }
    return nanos.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .map(names::get);
  }
}
