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

/** Exercise 7.4: which of my methods is hot? You repair it: it names a method of the JDK. */
public final class HotMethod {

  private HotMethod() {}

  /**
   * Returns the method of a package that was at work in the most samples of the Flight Recorder.
   *
   * <p>Each {@code jdk.ExecutionSample} counts once: for the innermost method of the package on its
   * stack. That method was working itself, or it had called other code that was working. A sample
   * without a method of the package doesn't count. Methods of the same name and class count
   * together.
   *
   * @param recording a file that the Flight Recorder has written
   * @param packageName {@code words} for the classes {@code words.Report}, {@code words.Clean} and
   *     so on. A class of {@code words.text} is in another package.
   * @return the name of the class, as {@code Class.getName} gives it, a dot, the name of the
   *     method: {@code words.Report.print}; empty if there is no sample of that package. If two
   *     methods have the same count, either of them.
   * @throws IOException if the file can't be opened, for example because it isn't there
   */
  public static Optional<String> hotMethod(Path recording, String packageName) throws IOException {
    Map<String, Integer> samples = new HashMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
        RecordedFrame top = event.getStackTrace().getFrames().getFirst();
        samples.merge(name(top.getMethod()), 1, Integer::sum);
      }
    }
    return samples.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static String name(RecordedMethod method) {
    return method.getType().getName() + "." + method.getName();
  }
}
