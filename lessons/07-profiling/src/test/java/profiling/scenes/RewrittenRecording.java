package profiling.scenes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Recordings as another program or another machine would have written them, made of a kept one. A
 * recording is a row of chunks; the header of each holds its length and how many ticks of its clock
 * are a second (see {@code jdk.jfr.internal.consumer.ChunkHeader} in the JDK's sources).
 */
public final class RewrittenRecording {
  private static final int LENGTH = 8;
  private static final int TICKS_PER_SECOND = 56;

  private RewrittenRecording() {}

  /**
   * With the same durations in ticks, of a clock of another pace.
   *
   * @param to the file to write
   */
  public static void withTicksPerSecond(long ticks, Path recording, Path to) throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(recording));
    for (int chunk = 0; chunk < bytes.limit(); chunk += (int) bytes.getLong(chunk + LENGTH)) {
      bytes.putLong(chunk + TICKS_PER_SECOND, ticks);
    }
    Files.write(to, bytes.array());
  }

  /**
   * With the events of one type under the name of another.
   *
   * @param name of the same length as that of the type
   * @param to the file to write
   */
  public static void withTypeCalled(String name, String type, Path recording, Path to)
      throws IOException {
    var text = new String(Files.readAllBytes(recording), ISO_8859_1); // each byte is a letter
    Files.write(to, text.replace(type, name).getBytes(ISO_8859_1));
  }

  /**
   * Without the waits to enter monitors of other classes than these.
   *
   * @param to the file to write; one that is there is replaced
   */
  public static void withLocksOf(List<String> classes, Path recording, Path to) throws IOException {
    withEvents(
        event ->
            !event.getEventType().getName().equals("jdk.JavaMonitorEnter")
                || classes.contains(event.getClass("monitorClass").getName()),
        recording,
        to);
  }

  /**
   * Without the events that have this method on their stack.
   *
   * @param method class, dot, name
   * @param to the file to write
   */
  public static void without(String method, Path recording, Path to) throws IOException {
    withEvents(
        event ->
            event.getStackTrace() == null
                || event.getStackTrace().getFrames().stream()
                    .map(RecordedFrame::getMethod)
                    .noneMatch(m -> method.equals(m.getType().getName() + "." + m.getName())),
        recording,
        to);
  }

  private static void withEvents(Predicate<RecordedEvent> kept, Path recording, Path to)
      throws IOException {
    try (var file = new RecordingFile(recording)) {
      file.write(to, kept);
    }
  }

  /**
   * One recording after the other, as the recorder writes a long one: in several chunks.
   *
   * @param to the file to write
   */
  public static void joined(List<Path> recordings, Path to) throws IOException {
    try (var out = Files.newOutputStream(to)) {
      for (Path recording : recordings) {
        Files.copy(recording, out);
      }
    }
  }
}
