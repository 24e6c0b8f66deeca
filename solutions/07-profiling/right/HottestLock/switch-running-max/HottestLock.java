// kind: a switch over the types, getValue instead of getClass, and a running maximum kept while
// adding
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class HottestLock {

  private HottestLock() {}

  public static Optional<String> hottestLock(Path recording) throws IOException {

    Map<String, Duration> sums = new HashMap<>();
    String hottest = null;
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      switch (event.getEventType().getName()) {
        case "jdk.JavaMonitorEnter" -> {
          RecordedClass type = event.getValue("monitorClass");
          Duration sum = sums.merge(type.getName(), event.getDuration("duration"), Duration::plus);
          if (hottest == null || sum.compareTo(sums.get(hottest)) > 0) {
            hottest = type.getName();
          }
        }
        default -> {}
      }
    }
    return Optional.ofNullable(hottest);
  }
}
