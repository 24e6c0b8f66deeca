package cluster.scenes;

import cluster.MemberMain;
import java.util.concurrent.Callable;

/** A task that reports that it runs, computes for a millisecond or so, and squares its item. */
public record CountedTask(int item) implements Callable<Integer> {
  private static final int STEPS = 200_000;

  @Override
  public Integer call() {
    MemberMain.report("run " + item);
    int state = item;
    for (int i = 0; i < STEPS; i++) {
      state = 31 * state + i;
    }
    return state == 0 ? item * item : item * item + 0 * state; // so that the loop is needed
  }
}
