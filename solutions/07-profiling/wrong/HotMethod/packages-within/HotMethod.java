// misconception: packages-contain-packages
// says: whose package is harbour.charts
// from: reference
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

public final class HotMethod {
  private HotMethod() {}

  public static Optional<String> hotMethod(Path recording, String packageName) throws IOException {
    Map<String, Integer> samples = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.ExecutionSample")
          && event.getStackTrace() != null) {
        event.getStackTrace().getFrames().stream()
            .map(frame -> name(frame.getMethod()))
            .filter(name -> name.startsWith(packageName + "."))
            .findFirst()
            .ifPresent(name -> samples.merge(name, 1, Integer::sum));
      }
    }
    return samples.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static String name(RecordedMethod method) {
    return method.getType().getName() + "." + method.getName();
  }
}
