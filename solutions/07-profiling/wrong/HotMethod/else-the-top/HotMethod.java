// misconception: top-of-the-stack
// says: java.util.ArrayList.indexOfRange
// from: reference
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

public final class HotMethod {

  private HotMethod() {}

  public static Optional<String> hotMethod(Path recording, String packageName) throws IOException {
    Map<String, Integer> samples = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        RecordedMethod method =
            frames.stream()
                .map(RecordedFrame::getMethod)
                .filter(m -> packageOf(m).equals(packageName))
                .findFirst()
                .orElse(frames.getFirst().getMethod());
        samples.merge(name(method), 1, Integer::sum);
      }
    }
    return samples.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static String name(RecordedMethod method) {
    return method.getType().getName() + "." + method.getName();
  }

  private static String packageOf(RecordedMethod method) {
    String type = method.getType().getName();
    return type.substring(0, Math.max(0, type.lastIndexOf('.')));
  }
}
