// kind: takes the name by the dotted path eventThread.javaName; a parallel stream into a concurrent
// map
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jfr.consumer.RecordingFile;

public final class Waits {

  private Waits() {}

  private static final List<String> TYPES =
      List.of("jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep");

  public static Map<String, Duration> waits(Path recording) throws IOException {
    Map<String, Duration> waited = new ConcurrentHashMap<>();
    RecordingFile.readAllEvents(recording).parallelStream()
        .filter(event -> TYPES.contains(event.getEventType().getName()))
        .forEach(event ->
            waited.merge(
                event.getString("eventThread.javaName"),
                event.getDuration("duration"),
                Duration::plus));
    return waited;
  }
}
