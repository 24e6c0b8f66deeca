// misconception: objects-are-the-classes
// says: numbers.Primes.count has 95 in one
// from: right/exact-package
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

public final class HotMethod {
  private HotMethod() {}

  public static Optional<String> hotMethod(Path recording, String packageName) throws IOException {
    Map<RecordedMethod, Integer> samples = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.ExecutionSample")
          && event.getStackTrace() != null) {
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
          String type = frame.getMethod().getType().getName();
          if (type.startsWith(packageName + ".") && type.lastIndexOf('.') == packageName.length()) {
            samples.merge(frame.getMethod(), 1, Integer::sum);
            break;
          }
        }
      }
    }
    return samples.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey())
        .map(method -> method.getType().getName() + "." + method.getName());
  }
}
