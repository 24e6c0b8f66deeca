package profiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Exercise 7.1: find the class of locks in a recording that cost the threads most. */
public final class HottestLock {

  private HottestLock() {}

  /**
   * Returns the class of the locks that cost the threads most: the class with the largest sum of
   * waits to enter a monitor. The waits of all threads at all objects of a class are added up, even
   * if they overlap. Classes with the same name count together.
   *
   * <p>Only waits to enter a {@code synchronized} method or block count. Waits in {@code
   * Object.wait} and waits for other kinds of locks don't count. Nothing is rounded before it is
   * added up; what {@code getDuration} gives is exact enough.
   *
   * @param recording a file that the Flight Recorder has written
   * @return the name of the class, as {@code Class.getName} gives it; empty if no thread waited to
   *     enter a monitor. If two classes have the same sum, either of them.
   * @throws IOException if the file can't be opened, for example because it isn't there
   */
  public static Optional<String> hottestLock(Path recording) throws IOException {
    throw new UnsupportedOperationException(
        "Read the recording, keep the events of waits to enter a monitor, add up how long they took"
            + " for each class of monitor, and return the class with the largest sum.");
  }
}
