package coordination;

/**
 * Consumes items, one at a time.
 *
 * @param <T> the type of the items
 */
@FunctionalInterface
public interface ItemConsumer<T> {
  /**
   * Consumes an item, on the calling thread. This may take a while.
   *
   * @param item the item, not null
   * @throws Exception if this consumer has failed, or if it is interrupted
   */
  void consume(T item) throws Exception;
}
