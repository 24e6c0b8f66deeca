package forkjoin.scenes;

import forkjoin.Graph;
import forkjoin.Reachable;
import java.util.concurrent.ForkJoinPool;
import kit.timeouts.SlowWork;

/** Graphs that take longer than any limit to answer, and a search that has to wait for them. */
public final class SlowGraphs {
  private SlowGraphs() {}

  private abstract static class SlowGraph extends SlowWork implements Graph {
    SlowGraph() {
      super("the graph");
    }

    @Override
    protected void call() {
      ForkJoinPool pool = new ForkJoinPool(4);
      try {
        Reachable.from(this, 0, pool);
      } finally {
        pool.shutdown(); // and not close, which would wait for what a search has left behind
      }
    }

    final int[] slowly(int... neighbours) {
      awaitOpen();
      return neighbours;
    }
  }

  /** The start is slow to answer. */
  public static final class AtTheStart extends SlowGraph {
    @Override
    public int[] neighbours(int node) {
      return node == 0 ? slowly(1, 2) : new int[0];
    }
  }

  /** The start answers at once, and its neighbours are slow. */
  public static final class BehindTheStart extends SlowGraph {
    @Override
    public int[] neighbours(int node) {
      return node == 0 ? new int[] {1, 2} : slowly();
    }
  }
}
