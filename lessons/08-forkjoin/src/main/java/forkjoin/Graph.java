package forkjoin;

/**
 * A graph: nodes, and edges that lead from one node to another. Several threads may use it at the
 * same time.
 */
@FunctionalInterface
public interface Graph {
  /**
   * Returns the nodes to which edges lead from a node. This may take a while, on every call.
   *
   * @param node the number of a node
   * @return the numbers of the neighbours. The array may be empty, and it may contain a number
   *     twice, or the node itself. It belongs to the caller
   */
  int[] neighbours(int node);
}
