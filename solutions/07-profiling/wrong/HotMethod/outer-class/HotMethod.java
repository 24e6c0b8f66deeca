// misconception: the-dollar-is-noise
// says: hotMethod says harbour.Harbour.stow
// from: right/exact-package
package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

public final class HotMethod {
  private static final Pattern NESTED = Pattern.compile("\\$.*");

  private HotMethod() {}

  public static Optional<String> hotMethod(Path recording, String packageName) throws IOException {
    Map<String, Integer> samples = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.ExecutionSample")
          && event.getStackTrace() != null) {
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
          String type = NESTED.matcher(frame.getMethod().getType().getName()).replaceFirst("");
          if (type.startsWith(packageName + ".") && type.lastIndexOf('.') == packageName.length()) {
            samples.merge(type + "." + frame.getMethod().getName(), 1, Integer::sum);
            break;
          }
        }
      }
    }
    return samples.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
