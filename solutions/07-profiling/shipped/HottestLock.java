package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Exercise 7.1: of all locks in a recording, the one that cost the threads most. */
public final class HottestLock {

  private HottestLock() {}

  /**
   * The class whose monitors threads waited longest to enter: all the waits of all the threads at
   * all its objects, added up.
   *
   * <p>Only waits to enter a {@code synchronized} method or block count, not those in {@code
   * Object.wait}, nor what happened at other kinds of locks. Nothing is rounded before it is added
   * up.
   *
   * @param recording a file that the Flight Recorder has written
   * @return the name of the class, as {@code Class.getName} gives it; empty if no thread waited to
   *     enter a monitor. If two have the same sum, either.
   * @throws IOException if the file can't be read
   */
  public static Optional<String> hottestLock(Path recording) throws IOException {
    throw new UnsupportedOperationException(
        "Read the recording, keep the events of waits to enter a monitor, add up how long they took"
            + " for each class of monitor, and return the class with the largest sum.");
  }
}
