// misconception: one-stands-for-all
// says: longest at the last time, or in the mean
// from: right/streams
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordingFile;

public final class HottestLock {
  private HottestLock() {}

  public static Optional<String> hottestLock(Path recording) throws IOException {
    return RecordingFile.readAllEvents(recording).stream()
        .filter(event -> event.getEventType().getName().equals("jdk.JavaMonitorEnter"))
        .collect(
            Collectors.groupingBy(
                event -> event.getClass("monitorClass").getName(),
                Collectors.averagingLong(event -> event.getDuration().toNanos())))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }
}
