package kit;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Runs the learner's code so that it cannot hang the test: a deadlock, a wait for ever or an
 * endless loop is broken off and comes out as a {@link Rejection} that says which it was and in
 * which line. What the code leaves behind after a proper end is not touched: that is for {@link
 * ThreadLeakCheck} to see.
 *
 * <p>The code runs in a thread of its own. Stateless; one at a time, as {@link Trial} says.
 */
public final class Guard {
  private Guard() {}

  /** Code without a result that may throw. */
  @FunctionalInterface
  public interface Code {
    /** Runs it. */
    void run() throws Exception;
  }

  /**
   * Runs the code and waits for its end.
   *
   * @return what it returned
   * @throws Exception what it threw, unchanged
   * @throws Rejection if it does not end
   */
  public static <T extends @Nullable Object> T call(Callable<? extends T> code) throws Exception {
    return Trial.<T>start(code).result();
  }

  /**
   * Runs the code and waits for its end.
   *
   * @throws Exception what it threw, unchanged
   * @throws Rejection if it does not end
   */
  public static void run(Code code) throws Exception {
    Trial.start(code).result();
  }
}
