package kit;

import org.jspecify.annotations.Nullable;

/**
 * Code under test whose tasks shall meet.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface RendezvousCode<T extends @Nullable Object> {
  /**
   * Calls the learner's code with tasks that each call {@code meet} once.
   *
   * @param meet holds a task until the test has seen enough
   * @throws Exception whatever the learner's code throws
   */
  T run(Runnable meet) throws Exception;
}
