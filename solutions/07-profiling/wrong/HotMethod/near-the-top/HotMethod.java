// misconception: only-the-first-frames
// says: many frames on top
// from: right/one-pipeline
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

public final class HotMethod {
  private HotMethod() {}

  public static Optional<String> hotMethod(Path recording, String packageName) throws IOException {
    return RecordingFile.readAllEvents(recording).stream()
        .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
        .map(RecordedEvent::getStackTrace)
        .filter(Objects::nonNull)
        .flatMap(stack ->
            stack.getFrames().stream()
                .limit(5)
                .map(RecordedFrame::getMethod)
                .filter(m ->
                    m.getType().getName().startsWith(packageName + ".")
                        && m.getType().getName().lastIndexOf('.') == packageName.length())
                .limit(1))
        .collect(
            Collectors.groupingBy(
                m -> m.getType().getName() + "." + m.getName(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }
}
