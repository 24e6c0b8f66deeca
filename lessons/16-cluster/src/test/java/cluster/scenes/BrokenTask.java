package cluster.scenes;

import cluster.MemberMain;
import java.util.concurrent.Callable;

/** A task that reports each of its runs, and throws for one item. */
public record BrokenTask(int item) implements Callable<Integer> {
  static final int BROKEN = 3;

  @Override
  public Integer call() {
    MemberMain.report("run " + item);
    if (item == BROKEN) {
      throw new IllegalStateException("item " + item + " is broken");
    }
    return item;
  }
}
