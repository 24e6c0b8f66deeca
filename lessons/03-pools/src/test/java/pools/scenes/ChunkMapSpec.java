package pools.scenes;

import static kit.belief.CommonBelief.KEPT_BETWEEN_CALLS;
import static kit.belief.CommonBelief.NOTHING_TO_DO;
import static kit.belief.CommonBelief.NOT_YOURS_TO_CLOSE;
import static kit.belief.DeviceBelief.COMMON_POOL;
import static kit.belief.DeviceBelief.ONE_BIG_LOCK;
import static kit.belief.DeviceBelief.RUNS_ON_YOUR_THREAD;
import static kit.belief.DeviceBelief.TOO_FEW_WORKERS;
import static kit.belief.DeviceBelief.WAITS_IN_THE_LOOP;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;
import static pools.scenes.PoolBelief.DEALT_IN_ADVANCE;
import static pools.scenes.PoolBelief.INPUT_OVERWRITTEN;
import static pools.scenes.PoolBelief.ONE_WORKER_DOES_ALL;
import static pools.scenes.PoolBelief.TWO_IN_FLIGHT;
import static pools.scenes.SquaredItems.items;

import java.util.Arrays;
import java.util.List;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.TrialOutcome;
import kit.diagnosis.Standstill;
import kit.quiescence.WatchResult;
import pools.Square;
import pools.Worker;
import pools.WorkerDiedException;
import pools.WorkerProcess;

/** What every map over workers must do as long as they are well. */
public record ChunkMapSpec(ChunkMap map) {

  /** {@code ProcessPool::map} or {@code Survivors::map}, whatever it says that it may throw. */
  public interface ChunkMap {
    long[] map(List<? extends Worker> workers, int chunk, long[] items) throws Exception;
  }

  public void answersEveryItem() throws Exception {
    var workers = ScriptedWorker.obliging(3);
    var items = items(18);
    SquaredItems.requireRight(18, 4, Guard.call(() -> map.map(workers, 4, items)));
    if (!Arrays.equals(items, items(18))) {
      throw Rejection.of(
          INPUT_OVERWRITTEN,
          "The answers are right, but the items that you were given have become %s."
              .formatted(Arrays.toString(items)));
    }
    answersAgain();
  }

  private void answersAgain() throws Exception {
    var second = answers();
    var third = answers();
    if (!SquaredItems.areRight(18, second.value())) {
      if (SquaredItems.areRightInAnyOrder(18, second.value())) {
        // In place at first by luck: the order is that of the threads, not one that was kept.
        SquaredItems.requireRight(18, 4, second.value());
      }
      var happened =
          "map of 18 items in chunks of 4 was right at first, and the second time it %s."
              .formatted(second.describe());
      throw SquaredItems.areRight(18, third.value())
          ? Rejection.plain(happened + " The third time it was right again.")
          : Rejection.of(KEPT_BETWEEN_CALLS, happened);
    }
  }

  private TrialOutcome<long[]> answers() throws InterruptedException {
    try (var trial = Trial.start(() -> map.map(ScriptedWorker.obliging(3), 4, items(18)))) {
      return trial.awaitOutcome();
    }
  }

  public void keepsEveryWorkerBusy() throws Exception {
    int howMany = 12; // more than the common pool has threads, for who takes that one
    var gate = new Gate();
    ScriptedWorker.Script held = _ -> ScriptedWorker.hold(gate);
    var workers = ScriptedWorker.alike(howMany, held);
    try (var trial = Trial.start(() -> map.map(workers, 2, items(4 * howMany)))) {
      trial.awaitQuiescence();
      boolean forOne =
          trial.standstill().flatMap(Standstill::blockingCall).stream()
              .anyMatch(wait -> !wait.what().matches("close|invokeA.*|CountDownLatch.*|.*acquire"));
      var inside = workers.stream().map(ScriptedWorker::inside).toList();
      boolean onlyTheCaller = gate.waitingThreads().equals(List.of(trial.caller()));
      boolean lockedOut =
          trial.standstill().stream().anyMatch(still -> !still.threadsBlockedOnLocks().isEmpty());
      gate.open();
      if (inside.stream().anyMatch(n -> n > 1)) {
        throw Rejection.of(
            TWO_IN_FLIGHT,
            "The workers had %s exchanges under way at the same time.".formatted(inside));
      }
      trial.result();
      int busy = (int) inside.stream().filter(n -> n == 1).count();
      if (busy < howMany) {
        throw idleWorkers(workers, busy, onlyTheCaller, lockedOut, forOne);
      }
    }
  }

  /** Why some had nothing to do: told from who came later, when all were let go. */
  private static Rejection idleWorkers(
      List<ScriptedWorker> workers,
      int busy,
      boolean onlyTheCaller,
      boolean lockedOut,
      boolean forOne) {
    var happened =
        "Only %d of %d workers had a chunk at the same time, with enough for all of them."
            .formatted(busy, workers.size());
    if (lockedOut) {
      return Rejection.of(ONE_BIG_LOCK, happened + " Others waited for a lock.");
    }
    if (onlyTheCaller) {
      return Rejection.of(
          RUNS_ON_YOUR_THREAD, happened + " The exchanges run on the thread that called map.");
    }
    if (workers.stream().filter(w -> !w.asked().isEmpty()).count() == 1) {
      return Rejection.of(ONE_WORKER_DOES_ALL, happened + " One worker did everything.");
    }
    var threads = workers.stream().flatMap(w -> w.users().stream()).distinct().toList();
    if (threads.stream().anyMatch(PoolAssertions::isOfTheCommonPool)) {
      return Rejection.of(COMMON_POOL, happened);
    }
    if (threads.size() <= busy) {
      return Rejection.of(TOO_FEW_WORKERS, happened + " As many threads did all of the exchanges.");
    }
    return busy == 1 && forOne
        ? Rejection.of(
            WAITS_IN_THE_LOOP, happened + " The others got theirs only when it had answered.")
        : Rejection.plain(happened + " The others got theirs only when these had answered.");
  }

  public void givesTheFreeWorkerTheNext() throws Exception {
    var gate = new Gate();
    ScriptedWorker.Script slow =
        nth -> {
          if (nth == 1) {
            ScriptedWorker.hold(gate);
          }
        };
    // They begin when the slow one has its chunk, so that it surely gets one.
    ScriptedWorker.Script fast = _ -> gate.awaitWaiting(1);
    var workers = ScriptedWorker.following(slow, fast, fast);
    try (var trial = Trial.start(() -> map.map(workers, 1, items(48)))) {
      boolean leftIt = trial.awaitQuiescence() instanceof WatchResult.Ended;
      int done = workers.stream().mapToInt(w -> w.answered().size()).sum();
      gate.open();
      var answers = trial.result();
      if (leftIt) {
        throw Rejection.of(
            WORK_LEFT_RUNNING, "map returned while a worker still was at work on its chunk.");
      }
      if (workers.getFirst().mostInside() > 1) {
        throw Rejection.of(
            TWO_IN_FLIGHT, "A worker that took long over its chunk was sent another meanwhile.");
      }
      if (done < 47) {
        throw Rejection.of(
            DEALT_IN_ADVANCE,
            "While one worker took long over its chunk, the two others did %d of the other 47 chunks and then had nothing to do."
                .formatted(done));
      }
      SquaredItems.requireRight(48, 1, answers);
    }
  }

  public void leavesNothingRunning() throws Exception {
    var census = ThreadLeakCheck.begin();
    var workers = ScriptedWorker.obliging(3);
    Guard.call(() -> map.map(workers, 2, items(12)));
    census.requireNoThreadLeft();
  }

  public void copesWithFewItems() throws Exception {
    try (var trial = Trial.start(() -> map.map(ScriptedWorker.obliging(2), 3, new long[0]))) {
      var ending = trial.awaitOutcome();
      if (!SquaredItems.areRight(0, ending.value())) {
        throw Rejection.of(
            NOTHING_TO_DO, "No items should give no answers; map %s.".formatted(ending.describe()));
      }
    }
    SquaredItems.requireRight(
        2, 3, Guard.call(() -> map.map(ScriptedWorker.obliging(4), 3, items(2))));
  }

  public void worksWithProcesses() throws Exception {
    try (var one = WorkerProcess.start(Square.class);
        var two = WorkerProcess.start(Square.class)) {
      var workers = List.of(one, two);
      SquaredItems.requireRight(1000, 64, Guard.call(() -> map.map(workers, 64, items(1000))));
      try (var again = Trial.start(() -> map.map(workers, 64, items(1000)))) {
        var ending = again.awaitOutcome();
        if (ending.isCausedBy(WorkerDiedException.class)) {
          throw Rejection.of(
              NOT_YOURS_TO_CLOSE,
              "The first map went well, and afterwards its workers were dead: a second map %s."
                  .formatted(ending.describe()));
        }
        SquaredItems.requireRight(1000, 64, again.result());
      }
    }
  }
}
