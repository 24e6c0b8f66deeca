package explorer.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explorer.graph.PlayGraph.Edge;
import explorer.graph.PlayGraph.Node;
import explorer.play.LaneStep;
import explorer.play.PlayOutcome;
import explorer.play.PlayState;
import explorer.play.PlaySummary;
import explorer.play.PlayThread;
import explorer.play.PlayThread.Status;
import explorer.play.SharedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The graph of a program's states")
class PlayGraphTest {
  private static final int STEPS_EACH = 2;

  /** Two threads that take steps which nobody else sees: only how far each has come counts. */
  private static PlayState at(List<Integer> moves) {
    var steps = new ArrayList<LaneStep>();
    int[] taken = new int[3];
    for (int move : moves) {
      taken[move]++;
      steps.add(new LaneStep(move, "step \"" + taken[move] + "\"", "Two.java", taken[move]));
    }
    var threads = new ArrayList<PlayThread>();
    var choices = new ArrayList<Integer>();
    for (int number = 1; number <= 2; number++) {
      boolean hasEnded = taken[number] == STEPS_EACH;
      threads.add(
          new PlayThread(
              number,
              number == 1 ? "A" : "B",
              hasEnded ? Status.ENDED : Status.READY,
              hasEnded ? "" : "step",
              hasEnded ? "" : "Two.java",
              hasEnded ? 0 : taken[number] + 1,
              List.of(),
              "",
              List.of()));
      if (!hasEnded) {
        choices.add(number);
      }
    }
    boolean isOver = choices.isEmpty();
    return new PlayState(
        moves,
        threads,
        steps,
        List.of(new SharedValue("n", "<" + taken[1] + ">")),
        choices,
        null,
        isOver ? new PlayOutcome(PlayOutcome.Kind.RIGHT, "", "", "") : null,
        "",
        taken[1] + " " + taken[2]);
  }

  @Test
  @DisplayName("has equal states once, and every move from each of them")
  void joined() {
    var graph = PlayGraphExplorer.explore(PlayGraphTest::at, 100, 100);
    assertEquals(9, graph.nodes().size());
    assertTrue(graph.isWhole());
    assertEquals(12, graph.nodes().stream().mapToInt(node -> node.edges().size()).sum());
    for (Node node : graph.nodes()) {
      for (Edge edge : node.edges()) {
        var moves = new ArrayList<>(node.state().moves());
        moves.add(edge.move());
        PlayState to = at(moves);
        assertEquals(to.key(), graph.nodes().get(edge.to().orElseThrow()).state().key());
        assertEquals(List.of(to.steps().getLast()), edge.steps());
      }
    }
  }

  @Test
  @DisplayName("that is cut off has the states that few switches lead to, and says so")
  void cutOff() {
    var graph = PlayGraphExplorer.explore(PlayGraphTest::at, 5, 100);
    assertFalse(graph.isWhole());
    assertEquals(
        List.of("", "1", "2", "1 1", "2 2"),
        graph.nodes().stream()
            .map(node ->
                node.state().moves().stream().map(String::valueOf).collect(Collectors.joining(" ")))
            .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length())
            .toList());
    assertEquals(
        List.of(OptionalInt.empty()),
        graph.nodes().stream()
            .filter(node -> node.state().moves().equals(List.of(1, 1)))
            .flatMap(node -> node.edges().stream())
            .map(Edge::to)
            .toList());
  }

  @Test
  @DisplayName("may be limited to those that few switches lead to")
  void fewSwitches() {
    var graph = PlayGraphExplorer.explore(PlayGraphTest::at, 100, 0);
    assertFalse(graph.isWhole());
    assertEquals(
        List.of("", "1", "2", "1 1", "2 2", "1 1 2", "2 2 1", "1 1 2 2"),
        graph.nodes().stream()
            .map(node ->
                node.state().moves().stream().map(String::valueOf).collect(Collectors.joining(" ")))
            .toList());
  }

  @Test
  @DisplayName("is written with each text once, and the failing moves by their lanes")
  void written() {
    var graph = PlayGraphExplorer.explore(PlayGraphTest::at, 100, 100);
    var summary =
        new PlaySummary(6, true, PlaySummary.Verdict.FAILS, List.of(1, 2, 2, 1), "wrong", "1:2");
    String json = PlayGraphJson.of(graph, summary);
    assertTrue(json.startsWith("{\"whole\":true,\"schedules\":6,\"complete\":true,"), json);
    assertTrue(json.contains("\"failing\":[0,1,1,0],\"schedule\":\"1:2\""), json);
    assertTrue(json.contains("\"step \\\"1\\\"\""), json);
    assertEquals(1, json.split("Two.java", -1).length - 1);
    assertEquals(9, json.lines().filter(line -> line.startsWith("[[")).count(), "states");
  }
}
