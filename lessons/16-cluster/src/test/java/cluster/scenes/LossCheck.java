package cluster.scenes;

import static cluster.scenes.EngineBelief.LEFT_BEHIND;
import static cluster.scenes.EngineBelief.LOSS_IS_FAILURE;
import static cluster.scenes.EngineBelief.LOST_IS_AWAY_FOR_A_MOMENT;
import static cluster.scenes.EngineBelief.SOMEBODY_IS_LEFT;
import static cluster.scenes.EngineBelief.START_ALL_AGAIN;
import static kit.belief.CommonBelief.COMPLETION_ORDER;
import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;

import cluster.ClusterMap;
import com.hazelcast.cluster.Member;
import com.hazelcast.core.MemberLeftException;
import com.hazelcast.spi.exception.TargetNotMemberException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kit.Rejection;
import kit.Trial;
import kit.TrialOutcome;

/** Three members, six items, members that are lost, and everything that can be wrong then. */
public final class LossCheck {
  private static final int MEMBERS = 3;
  private static final int ITEMS = 6;

  private final PlayedEngine cluster = new PlayedEngine(MEMBERS);
  private final HeldSquares work = new HeldSquares(ITEMS);
  private final Set<Member> lost = new HashSet<>();
  private Optional<HeldSquares.Run> arrived = Optional.empty(); // its result was there before

  private LossCheck() {}

  /** A member is lost while it has a task, and after it has delivered a result. */
  public static void oneIsLost(int victim) throws Exception {
    new LossCheck().playOneLost(victim, false);
    new LossCheck().playOneLost(victim, true);
  }

  /** Map is interrupted when it waits for what it has sent again. */
  public static void interruptedAfterLoss() throws Exception {
    new LossCheck().playInterrupt();
  }

  /** A member is lost when map does not yet exist. */
  public static void oneWasLostBefore(int victim) throws Exception {
    var check = new LossCheck();
    check.lose(check.cluster.members().get(victim));
    check.work.openAll();
    try (var trial = check.start()) {
      check.requireAllDone(trial);
    }
  }

  /** A member is lost, and then the one that does its work. */
  public static void twoAreLost() throws Exception {
    new LossCheck().playTwoLost();
    new LossCheck().playTwoLostAtWork();
  }

  /** All members are lost. */
  public static void allAreLost() throws Exception {
    var check = new LossCheck();
    try (var trial = check.start()) {
      trial.awaitQuiescence();
      check.cluster.members().forEach(check::lose);
      trial.awaitQuiescence();
      check.work.openAll();
      check.requireThatItSaysSo(trial);
    }
  }

  private Trial<List<Integer>> start() {
    return Trial.start(() ->
        ClusterMap.map(
            cluster.executor(), cluster.members(), cluster.tasks(work), HeldSquares.items(ITEMS)));
  }

  private void lose(Member member) {
    lost.add(member);
    cluster.lose(member);
  }

  /**
   * Plays it.
   *
   * @param last whether it is the result of the member's last task that arrives, not of its first
   */
  private void playOneLost(int number, boolean last) throws Exception {
    var victim = cluster.members().get(number);
    try (var trial = start()) {
      trial.awaitQuiescence();
      var its = work.inside().stream().filter(run -> run.member().equals(victim)).toList();
      arrived =
          its.isEmpty() ? Optional.empty() : Optional.of(last ? its.getLast() : its.getFirst());
      arrived.ifPresent(run -> work.open(run.item()));
      trial.awaitQuiescence();
      lose(victim);
      trial.awaitQuiescence();
      work.openAll();
      requireAllDone(trial);
    }
  }

  private void playInterrupt() throws Exception {
    try (var trial = start()) {
      trial.awaitQuiescence();
      lose(cluster.members().get(1));
      trial.awaitQuiescence();
      work.openFirstRuns();
      trial.awaitQuiescence();
      boolean outAgain = !work.insideAgain().isEmpty();
      trial.interrupt();
      trial.awaitGlobalQuiescence();
      boolean stillOut = cluster.sent().stream().anyMatch(sent -> !sent.isDone());
      work.openAll();
      trial.awaitOutcome();
      if (outAgain && stillOut) {
        throw Rejection.of(
            LEFT_BEHIND,
            "Interrupted while it waited for an item that it had sent again, map did not cancel the"
                + " tasks that were still out.");
      }
    }
  }

  private void playTwoLost() throws Exception {
    var first = cluster.members().get(1);
    try (var trial = start()) {
      trial.awaitQuiescence();
      lose(first);
      trial.awaitQuiescence();
      work.openFirstRuns();
      trial.awaitQuiescence();
      // Whoever does the work of the first is lost with it.
      var second = work.insideAgain().stream().map(HeldSquares.Run::member).findFirst();
      long before = sentTo(first);
      second.ifPresent(this::lose);
      trial.awaitQuiescence();
      if (second.isPresent() && sentTo(first) > before) {
        throw Rejection.of(
            LOST_IS_AWAY_FOR_A_MOMENT,
            "Member %d was lost, and map had sent its work to another one. When that was lost too, map sent a task to member %d again."
                .formatted(cluster.number(first), cluster.number(first)));
      }
      work.openAll();
      requireAllDone(trial);
    }
  }

  /** The second one is lost with tasks that were its own from the beginning. */
  private void playTwoLostAtWork() throws Exception {
    var first = cluster.members().getFirst();
    try (var trial = start()) {
      trial.awaitQuiescence();
      lose(first);
      trial.awaitQuiescence();
      boolean known = !work.insideAgain().isEmpty();
      long before = sentTo(first);
      lose(cluster.members().getLast());
      trial.awaitQuiescence();
      work.openAll();
      requireAllDone(trial);
      if (known && sentTo(first) > before) {
        throw Rejection.of(
            LOST_IS_AWAY_FOR_A_MOMENT,
            "Member 1 was lost, and map had sent its work to another one. When member 3 was lost"
                + " too, map sent a task to member 1 again.");
      }
    }
  }

  private long sentTo(Member member) {
    return cluster.sent().stream().filter(sent -> sent.member().equals(member)).count();
  }

  private String opening() {
    return lost.size() == 1 ? "A member was lost" : "Two members were lost";
  }

  private void requireAllDone(Trial<List<Integer>> trial) throws Exception {
    trial.awaitQuiescence();
    if (!trial.ended()) {
      throw Rejection.of(
          LOSS_IS_FAILURE,
          "%s, and map waits for ever%s.".formatted(opening(), trial.describeBlockingCall()));
    }
    var ending = outcome(trial);
    if (!ending.returned()) {
      var happened =
          "%s while others were left, and map %s.".formatted(opening(), ending.describe());
      throw saysLost(ending) ? Rejection.of(LOSS_IS_FAILURE, happened) : Rejection.plain(happened);
    }
    requireSquares(ending.value());
    requireNothingAgain();
  }

  /** How it ended; if by what the cluster itself has found wrong, that is the verdict. */
  private static TrialOutcome<List<Integer>> outcome(Trial<List<Integer>> trial)
      throws InterruptedException {
    var ending = trial.awaitOutcome();
    for (var cause = ending.failure(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Rejection rejection) {
        throw rejection;
      }
    }
    return ending;
  }

  private void requireSquares(List<Integer> results) {
    if (HeldSquares.squares(ITEMS).equals(results)) {
      return;
    }
    var happened =
        "%s while it had tasks, and the squares of 1 to %d came as %s."
            .formatted(opening(), ITEMS, results);
    throw results != null
            && results.size() == ITEMS
            && results.containsAll(HeldSquares.squares(ITEMS))
        ? Rejection.of(COMPLETION_ORDER, happened)
        : Rejection.of(LOSS_IS_FAILURE, happened);
  }

  private void requireNothingAgain() {
    arrived
        .filter(run -> work.runs(run.item()) > 1)
        .ifPresent(run -> {
          throw Rejection.of(
              START_ALL_AGAIN,
              "The result for item %d had arrived when the member was lost, and map sent the item again."
                  .formatted(run.item()));
        });
    for (int item : HeldSquares.items(ITEMS)) {
      var of =
          cluster.sent().stream()
              .filter(sent -> sent.item().equals(item) && !lost.contains(sent.member()))
              .toList();
      if (of.size() > 1) {
        throw Rejection.of(
            START_ALL_AGAIN,
            "%s, and map sent item %d to %d members that were not lost."
                .formatted(opening(), item, of.size()));
      }
    }
  }

  private void requireThatItSaysSo(Trial<List<Integer>> trial) throws Exception {
    trial.awaitQuiescence();
    if (!trial.ended()) {
      throw Rejection.of(
          SOMEBODY_IS_LEFT,
          "All members were lost, and map waits for ever%s."
              .formatted(trial.describeBlockingCall()));
    }
    var ending = outcome(trial);
    if (ending.returned()) {
      throw Rejection.of(
          FAILURE_SWALLOWED,
          "All members were lost, nobody did the work, and map %s.".formatted(ending.describe()));
    }
    if (!saysLost(ending)) {
      throw ending.failure() instanceof ExecutionException
          ? Rejection.of(
              FAILURE_REWRAPPED,
              "All members were lost, and map %s, which does not say why."
                  .formatted(ending.describe()))
          : Rejection.of(
              SOMEBODY_IS_LEFT,
              "All members were lost, and map %s instead of an ExecutionException that says so."
                  .formatted(ending.describe()));
    }
  }

  private static boolean saysLost(TrialOutcome<?> ending) {
    return ending.failure() instanceof ExecutionException
        && (ending.isCausedBy(MemberLeftException.class)
            || ending.isCausedBy(TargetNotMemberException.class));
  }
}
