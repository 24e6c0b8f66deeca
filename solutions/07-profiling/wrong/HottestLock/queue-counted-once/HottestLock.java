// misconception: a-queue-counts-once
// says: if 10 threads count once
// from: right/ends-less-starts
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class HottestLock {
  private HottestLock() {}

  public static Optional<String> hottestLock(Path recording) throws IOException {
    Map<String, List<RecordedEvent>> waits =
        RecordingFile.readAllEvents(recording).stream()
            .filter(e -> e.getEventType().getName().equals("jdk.JavaMonitorEnter"))
            .sorted(Comparator.comparing(RecordedEvent::getStartTime))
            .collect(Collectors.groupingBy(e -> e.getClass("monitorClass").getName()));
    Map<String, Duration> contended = new HashMap<>();
    waits.forEach((name, events) -> {
      Duration sum = Duration.ZERO;
      Instant until = Instant.MIN;
      for (RecordedEvent e : events) {
        Instant from = e.getStartTime().isAfter(until) ? e.getStartTime() : until;
        if (e.getEndTime().isAfter(from)) {
          sum = sum.plus(Duration.between(from, e.getEndTime()));
          until = e.getEndTime();
        }
      }
      contended.put(name, sum);
    });
    return contended.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
