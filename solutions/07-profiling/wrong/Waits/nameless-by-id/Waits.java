// misconception: nameless-is-nobody
// says: leaves out the thread without a name
// from: right/rounded-at-the-end
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
    Map<String, Duration> waited = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (TYPES.contains(event.getEventType().getName())) {
        RecordedThread thread = event.getThread("eventThread");
        String name = thread.getJavaName();
        if (name.isEmpty()) {
          name = "#" + thread.getJavaThreadId();
        }
        waited.merge(name, event.getDuration(), Duration::plus);
      }
    }
    return waited;
  }
}
