package cluster.scenes;

/** What a played task does with its item. */
@FunctionalInterface
public interface RemoteFunction<T, R> {
  /**
   * Called by a thread of the member.
   *
   * @throws Exception which is the task's failure
   */
  R apply(T item) throws Exception;
}
