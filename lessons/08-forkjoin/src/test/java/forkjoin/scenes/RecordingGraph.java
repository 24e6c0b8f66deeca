package forkjoin.scenes;

import static forkjoin.scenes.ForkJoinBelief.CHECKED_THEN_MARKED;

import forkjoin.Graph;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import kit.Census;
import kit.Rejection;

/** A graph that keeps a record of the nodes that are asked. */
public final class RecordingGraph implements Graph {
  private final IntFunction<int[]> edges;
  private final IntConsumer work;
  private final Census<Integer> asked = new Census<>();
  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

  /**
   * @param edges the neighbours of each node
   * @param work what a node does when it is asked, besides
   */
  public RecordingGraph(IntFunction<int[]> edges, IntConsumer work) {
    this.edges = edges;
    this.work = work;
  }

  /** A graph with these edges; a node that is not among the keys has none. */
  public static RecordingGraph of(Map<Integer, List<Integer>> edges) {
    return new RecordingGraph(
        node -> edges.getOrDefault(node, List.of()).stream().mapToInt(Integer::intValue).toArray(),
        _ -> {});
  }

  @Override
  public int[] neighbours(int node) {
    asked.record(node);
    threads.add(Thread.currentThread());
    work.accept(node);
    return edges.apply(node);
  }

  /** Demands that each of these nodes was asked once, and found, and no other. */
  public void requireOnceEach(Collection<Integer> due, Set<Integer> found) {
    if (!asked.duplicates().isEmpty()) {
      int node = asked.duplicates().getFirst();
      throw Rejection.of(
          CHECKED_THEN_MARKED,
          "Node %d was asked for its neighbours %d times.".formatted(node, asked.count(node)));
    }
    var missing = asked.missing(due);
    if (!missing.isEmpty()) {
      throw Rejection.plain(
          "%d of %d nodes that can be reached were never asked for their neighbours, node %d among them."
              .formatted(missing.size(), due.size(), missing.getFirst()));
    }
    if (asked.total() > due.size()) {
      throw Rejection.plain(
          "%d nodes were asked for their neighbours, and only %d can be reached."
              .formatted(asked.total(), due.size()));
    }
    if (found == null || !found.equals(Set.copyOf(due))) {
      throw Rejection.plain(
          due.size() < 20
              ? "The nodes %s can be reached, and the result was %s.".formatted(due, found)
              : "%d nodes can be reached, and the result has %s."
                  .formatted(due.size(), found == null ? "none" : found.size() + ", or others"));
    }
  }

  /** Whether all nodes were asked in this pool. */
  public boolean allAskedIn(ForkJoinPool pool) {
    return threads.stream()
        .allMatch(t -> t instanceof ForkJoinWorkerThread worker && worker.getPool() == pool);
  }
}
