// kind: one stream with groupingBy and a reduction; event.getThread() instead of the field
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class Waits {

  private Waits() {}

  private static final Set<String> TYPES =
      Set.of("jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep");

  public static Map<String, Duration> waits(Path recording) throws IOException {
    return RecordingFile.readAllEvents(recording).stream()
        .filter(event -> TYPES.contains(event.getEventType().getName()))
        .collect(
            Collectors.groupingBy(
                event -> event.getThread().getJavaName(),
                Collectors.reducing(Duration.ZERO, RecordedEvent::getDuration, Duration::plus)));
  }
}
