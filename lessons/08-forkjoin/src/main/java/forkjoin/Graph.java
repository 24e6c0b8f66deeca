package forkjoin;

/** Nodes, and edges that lead from one to another. Several threads may ask it at the same time. */
@FunctionalInterface
public interface Graph {
  /**
   * Returns the nodes to which edges lead from a node. To find them may take a while, and each time
   * again.
   *
   * @param node the number of a node
   * @return the numbers of the others; may be empty, may have a number twice, or the node itself.
   *     The array belongs to the caller
   */
  int[] neighbours(int node);
}
