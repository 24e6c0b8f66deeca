package answers;

import java.util.List;

/**
 * One way to do the four tasks.
 *
 * @param name for the test's display
 */
public record Answer(String name, Code code) {
  /** How many tasks must, or may, meet. */
  public static final int PARTIES = 4;

  /** Does something for each item. */
  @FunctionalInterface
  public interface Code {
    /** Runs {@code meet} once for each item. */
    void run(List<Integer> items, Runnable meet) throws Exception;
  }

  @Override
  public String toString() {
    return name;
  }
}
