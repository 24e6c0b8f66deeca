// misconception: one-kind-of-wait
// says: counted only those of type jdk.JavaMonitorEnter, jdk.JavaMonitorWait
// from: right/rounded-at-the-end
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class Waits {
  private Waits() {}

  public static Map<String, Duration> waits(Path recording) throws IOException {
    Map<String, Duration> waits = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.hasField("monitorClass")) {
        waits.merge(
            event.getThread("eventThread").getJavaName(), event.getDuration(), Duration::plus);
      }
    }
    return waits;
  }
}
