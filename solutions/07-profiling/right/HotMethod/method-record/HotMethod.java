// kind: a record of class and method as the key, sorted by count in descending order
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

public final class HotMethod {

  private HotMethod() {}

  private record Method(String type, String name) {
    static Method of(RecordedFrame frame) {
      return new Method(frame.getMethod().getType().getName(), frame.getMethod().getName());
    }

    boolean isIn(String packageName) {
      return type.matches(Pattern.quote(packageName) + "\\.[^.]+");
    }

    @Override
    public String toString() {
      return type + "." + name;
    }
  }

  public static Optional<String> hotMethod(Path recording, String packageName) throws IOException {
    Objects.requireNonNull(packageName);
    Map<Method, Long> samples = new LinkedHashMap<>();
    List<RecordedEvent> events = RecordingFile.readAllEvents(recording);
    events.removeIf(event -> !event.getEventType().getName().equals("jdk.ExecutionSample"));
    for (RecordedEvent event : events) {
      List<RecordedFrame> frames = event.getStackTrace().getFrames();
      int i = 0;
      while (i < frames.size() && !Method.of(frames.get(i)).isIn(packageName)) {
        i++;
      }
      if (i < frames.size()) {
        samples.merge(Method.of(frames.get(i)), 1L, Long::sum);
      }
    }
    return samples.entrySet().stream()
        .sorted(Map.Entry.<Method, Long>comparingByValue(Comparator.reverseOrder()))
        .map(entry -> entry.getKey().toString())
        .findFirst();
  }
}
