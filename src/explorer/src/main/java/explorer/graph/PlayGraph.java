package explorer.graph;

import explorer.play.LaneStep;
import explorer.play.PlayState;
import java.util.List;
import java.util.OptionalInt;

/**
 * The states of a program under test, and how moves lead from one to another. Equal states are one.
 *
 * @param nodes the first is the beginning
 * @param isWhole whether these are all the states that there are; else some edges lead nowhere
 */
public record PlayGraph(List<Node> nodes, boolean isWhole) {

  /**
   * A state.
   *
   * @param state as it was found first; without the steps that led there, which are on the edges
   * @param edges one for each of its choices, in their order
   */
  public record Node(PlayState state, List<Edge> edges) {
    /** Copies. */
    public Node {
      edges = List.copyOf(edges);
    }
  }

  /**
   * A move.
   *
   * @param move as {@link PlayState#choices} has it
   * @param to the number of the state that it leads to; empty if that is not in the graph
   * @param steps what happens in it
   */
  public record Edge(int move, OptionalInt to, List<LaneStep> steps) {
    /** Copies. */
    public Edge {
      steps = List.copyOf(steps);
    }
  }

  /** Copies. */
  public PlayGraph {
    nodes = List.copyOf(nodes);
  }
}
