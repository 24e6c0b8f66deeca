package bench.python;

/**
 * A pool of four.
 *
 * @param <C> how it wants its numbers
 */
interface JavaPool<C> extends AutoCloseable {
  C of(long[] numbers);

  C map(C items) throws Exception;

  long[] back(C results);

  /** Sends the number 7 to a worker and waits for its square. */
  long oneTask() throws Exception;

  @Override
  void close();
}
