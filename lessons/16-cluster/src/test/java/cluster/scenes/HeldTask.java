package cluster.scenes;

import cluster.MemberMain;
import java.util.concurrent.Callable;

/** A task that squares its item, and is held by its member before. */
public record HeldTask(int item) implements Callable<Integer> {
  @Override
  public Integer call() throws InterruptedException {
    MemberMain.report("held %d on %d".formatted(item, ProcessHandle.current().pid()));
    MemberMain.awaitOpen();
    return item * item;
  }
}
