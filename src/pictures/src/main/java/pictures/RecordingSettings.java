package pictures;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.stream.Collectors;
import jdk.jfr.Configuration;

/** What has to be recorded for a {@link RecordedRun}. */
public final class RecordingSettings {
  /** The event of a test, with the fields {@code test} (its name) and {@code passed}. */
  public static final String TEST = "manyhands.Test";

  /** The event of a task that a test holds. */
  public static final String TASK = "manyhands.Task";

  /**
   * The end of a thread's Java code: {@code Thread.exit}, which the JVM calls before it lets go
   * those who join. The event {@code jdk.ThreadEnd} comes after that, on a busy machine
   * milliseconds after.
   */
  static final String EXIT = "jdk.MethodTrace";

  private static final String EXIT_METHOD = "java.lang.Thread::exit";

  private static final List<String> WITH_STACK =
      List.copyOf(WaitEvents.EVENTS.stream().sorted().toList());
  private static final List<String> MOMENTS =
      List.of(
          "jdk.ThreadStart",
          "jdk.ThreadEnd",
          "jdk.VirtualThreadStart",
          "jdk.VirtualThreadEnd",
          TEST,
          TASK);

  private RecordingSettings() {}

  /** The settings as JFR reads them from a file: every wait, however short. */
  static String settings() {
    String events =
        WITH_STACK.stream().map(name -> event(name, true)).collect(Collectors.joining())
            + MOMENTS.stream().map(name -> event(name, false)).collect(Collectors.joining())
            + event(EXIT, false, "<setting name=\"filter\">%s</setting>".formatted(EXIT_METHOD));
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <configuration version="2.0" label="Timeline" provider="Many Hands">
    %s</configuration>
    """
        .formatted(events);
  }

  private static String event(String name, boolean stack) {
    return event(name, stack, "");
  }

  private static String event(String name, boolean stack, String more) {
    return """
      <event name="%s">
        <setting name="enabled">true</setting>
        <setting name="stackTrace">%s</setting>
        <setting name="threshold">0 ns</setting>
        %s
      </event>
    """
        .formatted(name, stack, more);
  }

  /**
   * Writes the settings to a file of their own.
   *
   * @param folder must be there
   * @return the file
   * @throws IOException if it can't be written
   */
  public static Path writeSettings(Path folder) throws IOException {
    return Files.writeString(folder.resolve("timeline.jfc"), settings());
  }

  /** The same, for a program that records itself. */
  public static Configuration configuration() {
    try {
      return Configuration.create(new StringReader(settings()));
    } catch (IOException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The options of {@code java} with which a program of any kind is recorded from start to end.
   *
   * @param folder where the settings are written to; must be there
   * @param recording where the recording is to go
   * @throws IOException if the settings can't be written
   */
  public static List<String> options(Path folder, Path recording) throws IOException {
    return List.of(
        "-XX:StartFlightRecording:settings=\"%s\",filename=\"%s\",dumponexit=true"
            .formatted(writeSettings(folder), recording),
        "-Xlog:jfr*=off");
  }
}
