// kind: first per thread id, then the threads of one name are put together
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class Waits {

  private Waits() {}

  private static final Set<String> TYPES =
      Set.of("jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep");

  public static Map<String, Duration> waits(Path recording) throws IOException {
    Map<Long, Duration> byId = new HashMap<>();
    Map<Long, String> names = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (TYPES.contains(event.getEventType().getName())) {
        long id = event.getThread().getJavaThreadId();
        names.putIfAbsent(id, event.getThread().getJavaName());
        byId.merge(id, event.getDuration(), Duration::plus);
      }
    }
    Map<String, Duration> result = new HashMap<>();
    byId.forEach((id, waited) -> result.merge(names.get(id), waited, Duration::plus));
    return result;
  }
}
