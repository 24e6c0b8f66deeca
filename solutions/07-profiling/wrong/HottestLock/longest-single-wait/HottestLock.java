// misconception: longest-wait-decides
// says: bakery.Van, which has the longest wait of all
// from: right/streams
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class HottestLock {
  private HottestLock() {}

  public static Optional<String> hottestLock(Path recording) throws IOException {
    return RecordingFile.readAllEvents(recording).stream()
        .filter(event -> event.getEventType().getName().equals("jdk.JavaMonitorEnter"))
        .max(Comparator.comparing(RecordedEvent::getDuration))
        .map(event -> event.getClass("monitorClass").getName());
  }
}
