package explorer.graph;

import explorer.graph.PlayGraph.Edge;
import explorer.graph.PlayGraph.Node;
import explorer.play.LaneStep;
import explorer.play.PlayState;
import explorer.play.PlayThread.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds the states of a program under test: those first that the fewest switches lead to, and of
 * these the nearest. So a graph that is cut off at some size has the states that an exploration
 * with a small bound goes through. A switch is a move away from a thread that could have gone on,
 * and a thread that wakes up for no reason.
 */
public final class PlayGraphExplorer {
  /** So many states at most: a page with them has about a megabyte. */
  public static final int MOST_STATES = 20_000;

  private final Function<List<Integer>, PlayState> at;
  private final int most;
  private final int mostSwitches;
  private final Set<String> found = new HashSet<>(); // the keys of all states that were seen
  private final TreeMap<Integer, Queue<Found>> waiting = new TreeMap<>(); // by switches
  private final Map<String, Integer> numbers = new HashMap<>(); // of those in the graph, by key
  private final List<PlayState> states = new ArrayList<>();
  private final List<List<Move>> moves = new ArrayList<>(); // from each of them

  /** A state that is not in the graph yet, and how many steps and switches led to it. */
  private record Found(PlayState state, int steps, int switches) {}

  /** As an edge, to a state that may not come to be in the graph. */
  private record Move(int move, String to, List<LaneStep> steps) {}

  private PlayGraphExplorer(Function<List<Integer>, PlayState> at, int most, int mostSwitches) {
    this.at = at;
    this.most = most;
    this.mostSwitches = mostSwitches;
  }

  /**
   * Explores.
   *
   * @param at gives the state to which moves lead; always the same one for the same moves
   * @param most so many states at most. A number, not a time: what is found may not depend on the
   *     machine
   * @param mostSwitches so many switches at most on the way to a state
   */
  public static PlayGraph explore(
      Function<List<Integer>, PlayState> at, int most, int mostSwitches) {
    return new PlayGraphExplorer(at, most, mostSwitches).explore();
  }

  private PlayGraph explore() {
    find(at.apply(List.of()), 0);
    while (!waiting.isEmpty() && states.size() < most && waiting.firstKey() <= mostSwitches) {
      Queue<Found> nearest = waiting.firstEntry().getValue();
      take(nearest.remove());
      if (nearest.isEmpty()) {
        waiting.values().remove(nearest);
      }
    }
    var nodes = new ArrayList<Node>();
    for (int i = 0; i < states.size(); i++) {
      nodes.add(new Node(states.get(i), moves.get(i).stream().map(this::edge).toList()));
    }
    return new PlayGraph(nodes, waiting.isEmpty());
  }

  private void take(Found next) {
    PlayState state = next.state();
    numbers.put(state.key(), states.size());
    states.add(state);
    var from = new ArrayList<Move>();
    for (int move : state.choices()) {
      var further = new ArrayList<>(state.moves());
      further.add(move);
      PlayState to = at.apply(further);
      from.add(
          new Move(
              move, to.key(), List.copyOf(to.steps().subList(next.steps(), to.steps().size()))));
      find(to, next.switches() + (isSwitch(state, move) ? 1 : 0));
    }
    moves.add(from);
  }

  private void find(PlayState state, int switches) {
    if (found.add(state.key())) {
      waiting
          .computeIfAbsent(switches, _ -> new ArrayDeque<>())
          .add(new Found(withoutSteps(state), state.steps().size(), switches));
    }
  }

  private Edge edge(Move move) {
    Integer to = numbers.get(move.to());
    return new Edge(
        move.move(), to == null ? OptionalInt.empty() : OptionalInt.of(to), move.steps());
  }

  private static PlayState withoutSteps(PlayState s) {
    return new PlayState(
        s.moves(),
        s.threads(),
        List.of(),
        s.values(),
        s.choices(),
        s.question(),
        s.outcome(),
        s.schedule(),
        s.key());
  }

  private static boolean isSwitch(PlayState from, int move) {
    if (from.question() != null) {
      return false;
    }
    boolean wakesForNoReason =
        from.threads().stream()
            .anyMatch(thread -> thread.number() == move && thread.status() == Status.MAY_WAKE);
    int last = from.moves().isEmpty() ? move : from.moves().getLast();
    boolean leaves =
        last != move
            && from.threads().stream()
                .anyMatch(thread -> thread.number() == last && thread.status() == Status.READY);
    return wakesForNoReason || leaves;
  }
}
