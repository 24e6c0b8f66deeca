// misconception: objects-are-the-classes
// says: of several chunks
// from: right/streams
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class HottestLock {
  private HottestLock() {}

  public static Optional<String> hottestLock(Path recording) throws IOException {
    return RecordingFile.readAllEvents(recording).stream()
        .filter(e -> e.getEventType().getName().equals("jdk.JavaMonitorEnter"))
        .collect(
            Collectors.groupingBy(
                e -> e.getClass("monitorClass"),
                Collectors.reducing(Duration.ZERO, RecordedEvent::getDuration, Duration::plus)))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey().getName());
  }
}
