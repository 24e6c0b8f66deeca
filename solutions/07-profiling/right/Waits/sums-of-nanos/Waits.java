// kind: sums of nanoseconds by thread, put together by name at the end
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

public final class Waits {
  private Waits() {}

  private static final Set<String> TYPES =
      Set.of("jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep");

  public static Map<String, Duration> waits(Path recording) throws IOException {
    Map<RecordedThread, Long> nanos = new HashMap<>();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (TYPES.contains(event.getEventType().getName())) {
          RecordedThread thread = event.getValue("eventThread");
          nanos.merge(thread, event.getDuration().toNanos(), Long::sum);
        }
      }
    }
    Map<String, Duration> waits = new HashMap<>();
    nanos.forEach(
        (thread, sum) -> waits.merge(thread.getJavaName(), Duration.ofNanos(sum), Duration::plus));
    return waits;
  }
}
