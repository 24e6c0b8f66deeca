// misconception: a-duration-is-a-wait
// says: gina has one event, of type jdk.ThreadBakes
// from: reference
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
      if (event.hasField("duration") && event.hasField("eventThread")) {
        String name = event.getThread("eventThread").getJavaName();
        waits.merge(name, event.getDuration(), Duration::plus);
      }
    }
    return waits;
  }
}
