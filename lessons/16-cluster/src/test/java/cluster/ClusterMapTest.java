package cluster;

import static cluster.scenes.EngineBelief.EQUAL_ITEMS_ARE_ONE;
import static cluster.scenes.EngineBelief.GIVEN_IS_MINE;
import static cluster.scenes.EngineBelief.LEFT_BEHIND;
import static cluster.scenes.EngineBelief.NULL_IS_NO_RESULT;
import static cluster.scenes.EngineBelief.ONE_BIG_POOL;
import static cluster.scenes.EngineBelief.THERE_IS_A_MEMBER;
import static kit.belief.CommonBelief.COMPLETION_ORDER;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static kit.belief.CommonBelief.NOTHING_TO_DO;

import cluster.scenes.HeldSquares;
import cluster.scenes.LossCheck;
import cluster.scenes.PlayedEngine;
import cluster.scenes.RealCluster;
import cluster.scenes.RealOutcome;
import cluster.scenes.SentTask;
import cluster.scenes.TaskFailure;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.ObservedList;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.timeouts.SlowWork;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("16.5 ClusterMap")
class ClusterMapTest {

  @Test
  @Order(0)
  @DisplayName("it waits for as long as the tasks take")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowTasks.class);
  }

  static final class SlowTasks extends SlowWork {
    SlowTasks() {
      super("a task");
    }

    @Override
    protected void call() throws Exception {
      var cluster = new PlayedEngine(2);
      ClusterMap.map(
          cluster.executor(), cluster.members(), cluster.tasks(this::held), List.of(1, 2, 3));
    }

    private int held(int item) {
      awaitOpen();
      return item;
    }
  }

  @Test
  @Order(1)
  @DisplayName("each of [1, 2, 3, 4, 5] is squared, and the results are in this order")
  void squares() throws Exception {
    var cluster = new PlayedEngine(2);
    var work = new HeldSquares(5);
    work.openAll();
    var results = Guard.call(() -> map(cluster, work, 5));
    if (!HeldSquares.squares(5).equals(results)) {
      throw Rejection.plain(
          "The items [1, 2, 3, 4, 5] were to be squared, and map returned %s.".formatted(results));
    }
  }

  private static List<Integer> map(PlayedEngine cluster, HeldSquares work, int items)
      throws Exception {
    return ClusterMap.map(
        cluster.executor(), cluster.members(), cluster.tasks(work), HeldSquares.items(items));
  }

  @Test
  @Order(2)
  @DisplayName("three members work at the same time")
  void allAtOnce() throws Exception {
    var cluster = new PlayedEngine(3);
    var items = ObservedList.of(HeldSquares.items(3));
    Rendezvous.requireConcurrent(
        3,
        items,
        meet ->
            ClusterMap.map(
                cluster.executor(),
                cluster.members(),
                cluster.tasks(item -> {
                  meet.run();
                  return item;
                }),
                items));
    long used = cluster.sent().stream().map(SentTask::member).distinct().count();
    if (used < 3) {
      throw Rejection.of(
          ONE_BIG_POOL,
          "There were three members and three items, and map sent the tasks to %d of the members."
              .formatted(used));
    }
  }

  @Test
  @Order(3)
  @DisplayName("the results are in the order of the items, whichever task ends first")
  void orderOfTheItems() throws Exception {
    var cluster = new PlayedEngine(4);
    var work = new HeldSquares(4);
    try (var trial = Trial.start(() -> map(cluster, work, 4))) {
      for (int item : HeldSquares.items(4).reversed()) {
        trial.awaitQuiescence();
        work.open(item);
      }
      var results = trial.result();
      if (!HeldSquares.squares(4).equals(results)) {
        throw Rejection.of(
            COMPLETION_ORDER,
            "The tasks for [1, 2, 3, 4] ended last one first, and the results came as %s."
                .formatted(results));
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("equal items are different items: each has a task and a result of its own")
  void equalItems() throws Exception {
    var cluster = new PlayedEngine(2);
    var number = new AtomicInteger();
    var items = List.of("a", "b", "a", "a", "b");
    var results =
        Guard.call(() ->
            ClusterMap.map(
                cluster.executor(),
                cluster.members(),
                cluster.tasks((String item) -> item + number.incrementAndGet()),
                items));
    var letters = results.stream().map(result -> String.valueOf(result).substring(0, 1)).toList();
    if (!letters.equals(items) || results.stream().distinct().count() < 5) {
      throw Rejection.of(
          EQUAL_ITEMS_ARE_ONE,
          "The items a, b, a, a, b had five tasks, each with a number of its own, and the results came as %s."
              .formatted(results));
    }
  }

  @Test
  @Order(5)
  @DisplayName("a result may be null")
  void nullResults() throws Exception {
    var cluster = new PlayedEngine(2);
    try (var trial =
        Trial.start(() ->
            ClusterMap.map(
                cluster.executor(),
                cluster.members(),
                cluster.tasks((Integer _) -> (String) null),
                List.of(1, 2, 3)))) {
      var ending = trial.awaitOutcome();
      if (!Arrays.asList(null, null, null).equals(ending.value())) {
        throw Rejection.of(
            NULL_IS_NO_RESULT,
            "Three tasks returned null, and map %s instead of [null, null, null]."
                .formatted(ending.describe()));
      }
    }
  }

  @Test
  @Order(6)
  @DisplayName("a member is lost while it has tasks: the others do them, and nothing else again")
  void oneIsLost() throws Exception {
    for (int victim = 0; victim < 3; victim++) {
      LossCheck.oneIsLost(victim);
    }
  }

  @Test
  @Order(7)
  @DisplayName("a member was lost before the call, and another one does its work")
  void oneWasLostBefore() throws Exception {
    for (int victim = 0; victim < 3; victim++) {
      LossCheck.oneWasLostBefore(victim);
    }
  }

  @Test
  @Order(8)
  @DisplayName("a second member is lost, and the last one does all the rest")
  void twoAreLost() throws Exception {
    LossCheck.twoAreLost();
  }

  @Test
  @Order(9)
  @DisplayName("all members are lost: the exception says so")
  void allAreLost() throws Exception {
    LossCheck.allAreLost();
  }

  @Test
  @Order(10)
  @DisplayName("a task's failure comes out, with its cause; it is not tried again")
  void failureComesOut() throws Exception {
    TaskFailure.require();
  }

  @Test
  @Order(11)
  @DisplayName("an interrupt is passed on, and the tasks that are out are cancelled")
  void interrupted() throws Exception {
    var cluster = new PlayedEngine(2);
    var gate = new Gate();
    var census = ThreadLeakCheck.begin();
    try (var trial =
        Trial.start(() ->
            ClusterMap.map(
                cluster.executor(),
                cluster.members(),
                cluster.tasks((Integer item) -> {
                  gate.awaitOpen();
                  return item;
                }),
                List.of(1, 2, 3, 4)))) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitGlobalQuiescence();
      boolean stillOut = cluster.sent().stream().anyMatch(sent -> !sent.isDone());
      gate.open();
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, map %s instead of an InterruptedException."
                .formatted(ending.describe()));
      }
      if (stillOut) {
        throw Rejection.of(
            LEFT_BEHIND,
            "Interrupted while it waited, map did not cancel the tasks that were still out.");
      }
      if (cluster.sent().stream().anyMatch(SentTask::isLeftToRun)) {
        throw Rejection.of(
            LEFT_BEHIND,
            "Interrupted while it waited, map called cancel(false) for the tasks that were still"
                + " out. A task that has begun then goes on.");
      }
    }
    LossCheck.interruptedAfterLoss();
    census.requireNoThreadLeft();
  }

  @Test
  @Order(12)
  @DisplayName("no items, no results; one item, one result")
  void fewItems() throws Exception {
    for (int items = 0; items < 2; items++) {
      var cluster = new PlayedEngine(3);
      var work = new HeldSquares(items);
      work.openAll();
      int count = items;
      try (var trial = Trial.start(() -> map(cluster, work, count))) {
        var ending = trial.awaitOutcome();
        if (!HeldSquares.squares(items).equals(ending.value())) {
          var happened =
              "With %s, map %s.".formatted(items == 0 ? "no item" : "one item", ending.describe());
          throw items == 0 ? Rejection.of(NOTHING_TO_DO, happened) : Rejection.plain(happened);
        }
      }
    }
  }

  @Test
  @Order(13)
  @DisplayName("without a member nothing can be done: IllegalArgumentException")
  void noMember() throws Exception {
    for (var items : List.of(List.of(1, 2), List.<Integer>of())) {
      var cluster = new PlayedEngine(1);
      var task = cluster.tasks((Integer item) -> item);
      try (var trial =
          Trial.start(() -> ClusterMap.map(cluster.executor(), List.of(), task, items))) {
        trial.awaitQuiescence();
        var came = trial.ended() ? trial.awaitOutcome().describe() : "waits for ever";
        if (!trial.ended()
            || !(trial.awaitOutcome().failure() instanceof IllegalArgumentException)) {
          throw Rejection.of(
              THERE_IS_A_MEMBER,
              "map got an empty list of members and the items %s, and it %s."
                  .formatted(items, came));
        }
      }
    }
  }

  @Test
  @Order(14)
  @DisplayName("the list of members stays as it is, and no thread is left")
  void leavesNothing() throws Exception {
    var census = ThreadLeakCheck.begin();
    var cluster = new PlayedEngine(3);
    var members = cluster.members();
    var task = cluster.tasks((Integer item) -> item);
    cluster.lose(members.getFirst());
    Guard.call(() -> ClusterMap.map(cluster.executor(), members, task, List.of(1, 2, 3, 4)));
    if (!members.equals(cluster.members())) {
      throw Rejection.of(
          GIVEN_IS_MINE,
          "map has changed the list of members, which belongs to its caller: there were %d, and now there are %d."
              .formatted(cluster.members().size(), members.size()));
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(15)
  @DisplayName("on three real members, of which one is killed: nothing is lost")
  void realMembers() throws Exception {
    var why = LocalCluster.whyNotHere();
    if (why.isPresent()) {
      System.out.println(why.get());
      return;
    }
    try (var cluster = RealCluster.start()) {
      RealOutcome.requireSquares(cluster.outcomeOf("squares"));
      RealOutcome.requireFailure(cluster.outcomeOf("failure"));
      RealOutcome.requireNothingLost(cluster.outcomeOf("killed"));
    }
  }
}
