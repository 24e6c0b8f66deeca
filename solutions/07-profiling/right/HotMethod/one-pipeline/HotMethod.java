// kind: one pipeline: flatMap each sample to at most one name, groupingBy with counting
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

public final class HotMethod {

  private HotMethod() {}

  public static Optional<String> hotMethod(Path recording, String packageName) throws IOException {
    return RecordingFile.readAllEvents(recording).stream()
        .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
        .flatMap(event -> innermost(event, packageName).stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static Optional<String> innermost(RecordedEvent sample, String packageName) {
    return sample.getStackTrace().getFrames().stream()
        .map(RecordedFrame::getMethod)
        .filter(method -> packageOf(method).equals(packageName))
        .map(method -> method.getType().getName() + "." + method.getName())
        .findFirst();
  }

  private static String packageOf(RecordedMethod method) {
    String type = method.getType().getName();
    return type.substring(0, Math.max(0, type.lastIndexOf('.')));
  }
}
