package pools;

/**
 * A worker computes the answers for chunks of numbers, one chunk at a time. In this lesson it is a
 * process. In a test it may be any object that implements this interface.
 *
 * <p>A worker is not thread-safe: one {@link #exchange} at a time.
 */
public interface Worker {

  /**
   * Sends a chunk and waits for the answers.
   *
   * @param chunk the numbers to work on; the worker does not change them
   * @return the answers, as many as the chunk has numbers and in the same order
   * @throws WorkerDiedException if the worker can't answer, now or later
   * @throws TaskFailedException if the function threw for a number of this chunk; the worker can go
   *     on with the next chunk
   * @throws InterruptedException if the calling thread is interrupted before the answers have
   *     arrived
   */
  long[] exchange(long[] chunk)
      throws WorkerDiedException, TaskFailedException, InterruptedException;
}
