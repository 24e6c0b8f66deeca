package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Exercise 7.2: who waited, and how long. */
public final class Waits {

  private Waits() {}

  /**
   * How long each thread waited, whatever it was for: the durations of its events of the types
   * {@code jdk.JavaMonitorEnter}, {@code jdk.JavaMonitorWait}, {@code jdk.ThreadPark} and {@code
   * jdk.ThreadSleep}, added up. Nothing is rounded before it is added up.
   *
   * <p>A thread goes by the name that it has in Java, be it a platform or a virtual thread; one
   * without a name by the empty string. Threads of the same name count together.
   *
   * @param recording a file that the Flight Recorder has written
   * @return for each name of a thread that waited at all, how long; without an entry for others
   * @throws IOException if the file can't be read
   */
  public static Map<String, Duration> waits(Path recording) throws IOException {
    throw new UnsupportedOperationException(
        "Read the recording, keep the events of the four types of waits, and add up their durations"
            + " for each thread's name.");
  }
}
