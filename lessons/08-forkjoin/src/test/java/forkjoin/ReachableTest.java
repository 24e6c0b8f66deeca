package forkjoin;

import static forkjoin.scenes.ForkJoinBelief.BRANCHES_ARE_ALIKE;
import static forkjoin.scenes.ForkJoinBelief.CHECKED_THEN_MARKED;
import static forkjoin.scenes.ForkJoinBelief.EMPTY_QUEUE_IS_DONE;
import static forkjoin.scenes.ForkJoinBelief.FORK_KNOWS_MY_POOL;
import static forkjoin.scenes.ForkJoinBelief.HALVES_IN_TURN;
import static forkjoin.scenes.ForkJoinBelief.STACK_IS_DEEP_ENOUGH;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.NOT_YOURS_TO_CLOSE;
import static kit.belief.DeviceBelief.ONE_BIG_LOCK;

import explorer.Scenario;
import explorer.Schedules;
import forkjoin.scenes.ForkJoinBelief;
import forkjoin.scenes.RecordingGraph;
import forkjoin.scenes.SlowGraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import kit.belief.Beliefs;
import kit.belief.Misconception;
import kit.diagnosis.Standstill;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("8.4 Reachable")
@Beliefs(ForkJoinBelief.class)
class ReachableTest {
  // With one thread nothing happens at the same time: what is wrong here is wrong without a race.
  private final ForkJoinPool one = new ForkJoinPool(1);
  // Far more threads than nodes that shall meet: some may be held up in join, each behind another.
  private final ForkJoinPool many = new ForkJoinPool(16);

  @AfterEach
  void stop() {
    one.shutdownNow();
    many.shutdownNow();
  }

  @Test
  @Order(0)
  @DisplayName("it waits for as long as the graph takes to answer")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowGraphs.AtTheStart.class);
    Timeouts.requireNoTimeout(SlowGraphs.BehindTheStart.class);
  }

  @Test
  @Order(1)
  @DisplayName(
      "in a pool of one thread: all nodes that can be reached, each asked once, and no other")
  void eachOnce() throws Exception {
    // Even one thread and the caller may race.
    Schedules.proveIfItFails(
        TwoWays.class,
        () -> Schedules.proveIfItFails(TwoBranches.class, this::eachOnceInOneThread));
  }

  private void eachOnceInOneThread() throws Exception {
    // A circle, a node with an edge to itself, one edge twice, and two nodes that nothing leads to.
    eachOnce(
        Map.of(
            0, List.of(1, 2, 2), 1, List.of(3), 2, List.of(3, 2), 3, List.of(0), 4, List.of(0, 5)),
        0,
        List.of(0, 1, 2, 3));
    eachOnce(Map.of(7, List.of()), 7, List.of(7));
    eachOnce(Map.of(7, List.of(7)), 7, List.of(7));
    eachOnce(Map.of(-3, List.of(1_000_000)), -3, List.of(-3, 1_000_000));
  }

  private void eachOnce(Map<Integer, List<Integer>> edges, int start, List<Integer> due)
      throws Exception {
    var graph = RecordingGraph.of(edges);
    Set<Integer> found = Guard.call(() -> Reachable.from(graph, start, one));
    graph.requireOnceEach(due, found);
    if (one.isShutdown()) {
      throw Rejection.of(NOT_YOURS_TO_CLOSE, "After the search the pool is closed.");
    }
  }

  @Test
  @Order(2)
  @DisplayName(
      "in whatever order the threads take their steps, a node with two ways to it is asked once")
  void twoWays() {
    Schedules.explore(TwoWays.class);
    Schedules.explore(TwoBranches.class);
  }

  /** Two nodes of which each has a neighbour that nobody else has. */
  static final class TwoBranches extends Scenario implements Graph {
    private final ForkJoinPool pool = new ForkJoinPool(2);
    private final List<Integer> asked = new ArrayList<>();

    TwoBranches() {
      task("search", () -> Reachable.from(this, 0, pool));
    }

    @Override
    public int[] neighbours(int node) {
      asked.add(node);
      return switch (node) {
        case 0 -> new int[] {1, 2};
        case 1, 2 -> new int[] {node + 2};
        default -> new int[0];
      };
    }

    @Override
    protected void verify() {
      require(
          asked.stream().sorted().toList().equals(List.of(0, 1, 2, 3, 4)),
          "The nodes 0 to 4 can be reached. Asked were %s.".formatted(asked));
    }
  }

  static final class TwoWays extends Scenario implements Graph {
    private final ForkJoinPool pool = new ForkJoinPool(2);
    private final List<Integer> asked = new ArrayList<>();
    private Set<Integer> found;

    TwoWays() {
      task("search", () -> found = Reachable.from(this, 0, pool));
    }

    @Override
    public int[] neighbours(int node) {
      asked.add(node);
      return switch (node) {
        case 0 -> new int[] {1, 2};
        case 1, 2 -> new int[] {3};
        default -> new int[0];
      };
    }

    @Override
    protected void verify() {
      require(
          asked.stream().filter(node -> node == 3).count() < 2,
          CHECKED_THEN_MARKED,
          "Two ways lead to node 3, and it was asked for its neighbours twice.");
      require(
          asked.size() == 4 && Set.of(0, 1, 2, 3).equals(found),
          "The nodes 0, 1, 2 and 3 can be reached. Asked were %s, and the result was %s."
              .formatted(asked, found));
    }
  }

  @Test
  @Order(3)
  @DisplayName("nodes are asked in the pool that was given")
  void inThePool() throws Exception {
    var graph = new RecordingGraph(star(), _ -> {});
    var found = Guard.call(() -> Reachable.from(graph, 0, many));
    graph.requireOnceEach(IntStream.rangeClosed(0, 8).boxed().toList(), found);
    if (!graph.allAskedIn(many)) {
      throw Rejection.of(
          FORK_KNOWS_MY_POOL,
          "Some nodes were asked in threads that are none of the given pool's: in the calling"
              + " thread, or in another pool.");
    }
  }

  /** Eight nodes around node 0. */
  private static IntFunction<int[]> star() {
    return node -> node == 0 ? IntStream.rangeClosed(1, 8).toArray() : new int[0];
  }

  @Test
  @Order(4)
  @DisplayName("eight neighbours of the start: four of them are asked at the same time")
  void neighboursTogether() throws Exception {
    askedTogether(star(), 0, HALVES_IN_TURN, "The start has 8 neighbours");
  }

  @Test
  @Order(5)
  @DisplayName(
      "eight nodes behind the only neighbour of the start: four are asked at the same time")
  void behindOneNeighbour() throws Exception {
    IntFunction<int[]> behind =
        node ->
            switch (node) {
              case 0 -> new int[] {100};
              case 100 -> IntStream.rangeClosed(1, 8).toArray();
              default -> new int[0];
            };
    askedTogether(
        behind, 100, BRANCHES_ARE_ALIKE, "The start has one neighbour, which has 8 neighbours");
  }

  /**
   * The last node before the eight is held until all others have nothing to do: whoever takes that
   * for the end is gone by then.
   */
  private void askedTogether(IntFunction<int[]> edges, int last, Misconception belief, String told)
      throws Exception {
    var before = new Gate();
    var together = new Gate();
    var graph =
        new RecordingGraph(
            edges,
            node -> {
              if (node == last) {
                before.awaitOpen();
              } else if (node > 0) {
                together.awaitOpen();
              }
            });
    try (var trial = Trial.start(() -> Reachable.from(graph, 0, many))) {
      trial.awaitQuiescence();
      boolean othersAreGone = many.getPoolSize() > 1; // one has the start
      before.open();
      trial.awaitQuiescenceOr(() -> together.waitingThreads().size() >= 4);
      int atOnce = together.waitingThreads().size();
      boolean locked =
          trial.standstill().map(Standstill::threadsBlockedOnLocks).stream()
              .anyMatch(threads -> !threads.isEmpty());
      together.open();
      trial.result();
      if (atOnce < 4) {
        throw Rejection.of(
            locked ? ONE_BIG_LOCK : othersAreGone && last == 0 ? EMPTY_QUEUE_IS_DONE : belief,
            "%s, and never more than %d of these 8 were asked at the same time, in a pool of 16 threads."
                .formatted(told, atOnce));
      }
    }
  }

  @Test
  @Order(6)
  @DisplayName("a chain of 20,000 nodes, one behind the other")
  void deep() throws Exception {
    int n = 20_000;
    for (ForkJoinPool pool : List.of(one, many)) {
      var graph =
          new RecordingGraph(node -> node < n - 1 ? new int[] {node + 1} : new int[0], _ -> {});
      try (var trial = Trial.start(() -> Reachable.from(graph, 0, pool))) {
        trial.awaitQuiescence();
        if (!trial.ended() || trial.awaitOutcome().isCausedBy(StackOverflowError.class)) {
          throw Rejection.of(
              STACK_IS_DEEP_ENOUGH,
              "In a chain of %d nodes, one behind the other, %s."
                  .formatted(
                      n,
                      trial.ended()
                          ? "the stack of a thread was full"
                          : "your code waits for ever" + trial.describeBlockingCall()));
        }
        graph.requireOnceEach(IntStream.range(0, n).boxed().toList(), trial.result());
      }
    }
  }

  @Test
  @Order(7)
  @DisplayName("what the graph throws comes out")
  void failureComesOut() throws Exception {
    for (int broken : new int[] {0, 5}) {
      var failure = new IllegalStateException("node " + broken + " is broken");
      var graph =
          new RecordingGraph(
              star(),
              node -> {
                if (node == broken) {
                  throw failure;
                }
              });
      try (var trial = Trial.start(() -> Reachable.from(graph, 0, many))) {
        trial.awaitQuiescence();
        String happened =
            "Node %d threw an IllegalStateException when it was asked, and the search";
        if (!trial.ended()) {
          throw Rejection.of(
              FAILURE_SWALLOWED,
              (happened + " waits for ever%s.").formatted(broken, trial.describeBlockingCall()));
        }
        var ending = trial.awaitOutcome();
        if (!ending.isCausedBy(failure)) {
          throw Rejection.of(
              FAILURE_SWALLOWED,
              (happened + " %s.")
                  .formatted(broken, ending.returned() ? "returned" : "threw something else"));
        }
      }
    }
  }
}
