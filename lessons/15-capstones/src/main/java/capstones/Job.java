package capstones;

import java.util.function.Consumer;

/**
 * A long computation that a user asks for. It gives out its result in parts.
 *
 * @param <T> the type of the parts
 */
@FunctionalInterface
public interface Job<T> {
  /**
   * Computes, and gives out each part as soon as it is there. A job that is interrupted stops soon,
   * but it may first give out a few more parts.
   *
   * @param publish takes one part, and returns at once. Several threads of the job may call it at
   *     the same time, until this method ends
   * @throws Exception if the job fails, or because it was interrupted
   */
  void run(Consumer<? super T> publish) throws Exception;
}
