// kind: own record per lock, sorted by time, the first of the list; defensive about a missing class
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

public final class HottestLock {

  private HottestLock() {}

  private record Cost(String lock, Duration waited) {}

  public static Optional<String> hottestLock(Path recording) throws IOException {

    Map<String, Duration> sums = new TreeMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (isEnter(event)) {
        RecordedClass monitor = event.getClass("monitorClass");
        if (monitor != null) {
          sums.compute(
              monitor.getName(),
              (name, sum) -> sum == null ? event.getDuration() : sum.plus(event.getDuration()));
        }
      }
    }
    List<Cost> costs = new ArrayList<>();
    sums.forEach((lock, sum) -> costs.add(new Cost(lock, sum)));
    costs.sort(Comparator.comparing(Cost::waited).reversed());
    return costs.isEmpty() ? Optional.empty() : Optional.of(costs.get(0).lock());
  }

  private static boolean isEnter(RecordedEvent event) {
    return event.getEventType().getName().equals("jdk.JavaMonitorEnter");
  }
}
