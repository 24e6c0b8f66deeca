package cluster.scenes;

import java.util.concurrent.Callable;

/** A task that can't be told from one that travels, except that it does not. */
final class PlayedTask<T, R> implements Callable<R> {
  private final T item;
  private final RemoteFunction<? super T, ? extends R> function;

  PlayedTask(T item, RemoteFunction<? super T, ? extends R> function) {
    this.item = item;
    this.function = function;
  }

  T item() {
    return item;
  }

  @Override
  public R call() throws Exception {
    return function.apply(item);
  }
}
