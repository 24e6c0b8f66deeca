// kind: an EventStream with a handler for the samples
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.consumer.EventStream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;

public final class HotMethod {
  private HotMethod() {}

  public static Optional<String> hotMethod(Path recording, String packageName) throws IOException {
    Map<String, Integer> samples = new TreeMap<>();
    try (EventStream events = EventStream.openFile(recording)) {
      events.onEvent("jdk.ExecutionSample", event -> count(event, packageName, samples));
      events.start();
    }
    return samples.keySet().stream().max(Comparator.comparing(samples::get));
  }

  private static void count(RecordedEvent event, String packageName, Map<String, Integer> samples) {
    List<String> stack = new ArrayList<>();
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      RecordedMethod method = frame.getMethod();
      String type = method.getType().getName();
      if (type.startsWith(packageName + ".") && type.lastIndexOf('.') == packageName.length()) {
        stack.add(type + "." + method.getName());
      }
    }
    if (!stack.isEmpty()) {
      samples.merge(stack.getFirst(), 1, Integer::sum);
    }
  }
}
