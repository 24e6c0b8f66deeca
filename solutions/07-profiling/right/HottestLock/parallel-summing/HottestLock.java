// kind: a parallel stream with groupingByConcurrent and summingLong of nanoseconds
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordingFile;

public final class HottestLock {

  private HottestLock() {}

  public static Optional<String> hottestLock(Path recording) throws IOException {

    ConcurrentMap<String, Long> nanos =
        RecordingFile.readAllEvents(recording).parallelStream()
            .filter(e -> e.getEventType().getName().equals("jdk.JavaMonitorEnter"))
            .collect(
                Collectors.groupingByConcurrent(
                    e -> e.getClass("monitorClass").getName(),
                    Collectors.summingLong(e -> e.getDuration().toNanos())));
    return nanos.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }
}
