// misconception: one-event-each
// says: some of its waits have got lost
// from: right/per-thread-then-name
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class Waits {

  private Waits() {}

  private static final Set<String> TYPES =
      Set.of("jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep");

  public static Map<String, Duration> waits(Path recording) throws IOException {
    Map<Long, Duration> byId = new LinkedHashMap<>();
    Map<Long, String> names = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (TYPES.contains(event.getEventType().getName())) {
        byId.merge(event.getThread().getJavaThreadId(), event.getDuration(), Duration::plus);
        names.put(event.getThread().getJavaThreadId(), event.getThread().getJavaName());
      }
    }
    Map<String, Duration> waited = new HashMap<>();
    byId.forEach((id, sum) -> waited.put(names.get(id), sum));
    return waited;
  }
}
