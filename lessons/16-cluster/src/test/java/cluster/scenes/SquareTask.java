package cluster.scenes;

import java.util.concurrent.Callable;

/** A task that travels. */
public record SquareTask(int item) implements Callable<Integer> {
  @Override
  public Integer call() {
    return item * item;
  }
}
