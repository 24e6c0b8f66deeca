// misconception: events-are-mine
// says: in one file
// from: reference
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.EventStream;
import jdk.jfr.consumer.RecordedEvent;

public final class HottestLock {

  private HottestLock() {}

  public static Optional<String> hottestLock(Path recording) throws IOException {
    List<RecordedEvent> events = new ArrayList<>();
    try (EventStream stream = EventStream.openFile(recording)) {
      stream.onEvent("jdk.JavaMonitorEnter", events::add);
      stream.start();
    }
    Map<String, Duration> waited = new HashMap<>();
    for (RecordedEvent event : events) {
      waited.merge(event.getClass("monitorClass").getName(), event.getDuration(), Duration::plus);
    }
    return waited.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
