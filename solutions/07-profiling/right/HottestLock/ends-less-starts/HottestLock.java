// kind: the time between start and end, added up in parallel
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import jdk.jfr.consumer.RecordingFile;

public final class HottestLock {
  private HottestLock() {}

  public static Optional<String> hottestLock(Path recording) throws IOException {
    Map<String, LongAdder> sums = new ConcurrentHashMap<>();
    RecordingFile.readAllEvents(recording).parallelStream()
        .filter(event -> event.getEventType().getName().endsWith(".JavaMonitorEnter"))
        .forEach(event ->
            sums.computeIfAbsent(event.getClass("monitorClass").getName(), _ -> new LongAdder())
                .add(Duration.between(event.getStartTime(), event.getEndTime()).toNanos()));
    return sums.entrySet().stream()
        .max(Comparator.comparingLong(entry -> entry.getValue().sum()))
        .map(Map.Entry::getKey);
  }
}
