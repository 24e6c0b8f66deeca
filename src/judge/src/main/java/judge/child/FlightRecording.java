package judge.child;

import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/**
 * In a child that is to be recorded: the recording. Where nothing is recorded, not even the
 * recorder's classes are loaded.
 */
public final class FlightRecording {
  private static final String SETTINGS = "judge.recording.settings";
  private static final String FILE = "judge.recording.file";

  private final Recording recording; // null: nothing is recorded
  private RecordedTestEvent test;

  private FlightRecording(Recording recording) {
    this.recording = recording;
  }

  /** The options of {@code java} that have a child recorded. */
  public static List<String> options(Path settings, Path file) {
    return List.of(
        "-Dkit.recorded=true", // the tasks that the test holds
        "-D%s=%s".formatted(SETTINGS, settings.toAbsolutePath()),
        "-D%s=%s".formatted(FILE, file.toAbsolutePath()));
  }

  /** Nothing is recorded. */
  static FlightRecording none() {
    return new FlightRecording(null);
  }

  /** Begins to record, if this child is to be recorded. */
  static FlightRecording begin() throws IOException, ParseException {
    String file = System.getProperty(FILE);
    if (file == null) {
      return none();
    }
    var recording = new Recording(Configuration.create(Path.of(System.getProperty(SETTINGS))));
    recording.setDestination(Path.of(file));
    recording.setDumpOnExit(true);
    recording.start();
    return new FlightRecording(recording);
  }

  void testBegins(String name) {
    if (recording != null) {
      test = RecordedTestEvent.begin(name);
    }
  }

  void testEnds(boolean passed) {
    if (recording != null) {
      test.over(passed);
    }
  }

  /** Writes the file: this JVM is going to be killed. */
  void end() {
    if (recording != null) {
      recording.stop();
    }
  }
}
