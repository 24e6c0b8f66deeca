package pools;

import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static pools.scenes.PoolBelief.CHUNK_LOST;
import static pools.scenes.PoolBelief.FAILURE_LEAVES_WAITING;
import static pools.scenes.PoolBelief.FAILURE_RETRIED;

import explorer.Scenario;
import explorer.Schedules;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import kit.Exercise;
import kit.Gate;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.quiescence.WatchResult;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pools.scenes.AbortSpec;
import pools.scenes.ChunkMapSpec;
import pools.scenes.ChunkSharing;
import pools.scenes.ChunkingSpec;
import pools.scenes.FailingWorker;
import pools.scenes.MortalWorker;
import pools.scenes.NeverReturningFunction;
import pools.scenes.ScriptedWorker;
import pools.scenes.SlowDespiteFailureWork;
import pools.scenes.SlowExchangeWork;
import pools.scenes.SquaredItems;
import pools.scenes.SurvivalCheck;

@Exercise("3.5 Survivors")
class SurvivorsTest {

  private final ChunkingSpec chunks = new ChunkingSpec(Survivors::map);
  private final ChunkMapSpec spec = new ChunkMapSpec(Survivors::map);
  private final AbortSpec brokenOff = new AbortSpec(Survivors::map);

  @Test
  @Order(0)
  @DisplayName(
      "it waits for as long as the exchanges take, also for those under way when one has failed")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowExchanges.class);
    Timeouts.requireNoTimeout(SlowBesideFailureOfFirst.class);
    Timeouts.requireNoTimeout(SlowBesideFailureOfSecond.class);
    Timeouts.requireNoTimeout(SlowAfterInterrupt.class);
  }

  static final class SlowExchanges extends SlowExchangeWork {
    @Override
    public long[] map(List<Worker> workers, int chunk, long[] items) throws Exception {
      return Survivors.map(workers, chunk, items);
    }
  }

  static final class SlowBesideFailureOfFirst extends SlowDespiteFailureWork {
    SlowBesideFailureOfFirst() {
      super(Survivors::map, What.FIRST_WORKER_FAILS);
    }
  }

  static final class SlowBesideFailureOfSecond extends SlowDespiteFailureWork {
    SlowBesideFailureOfSecond() {
      super(Survivors::map, What.SECOND_WORKER_FAILS);
    }
  }

  static final class SlowAfterInterrupt extends SlowDespiteFailureWork {
    SlowAfterInterrupt() {
      super(Survivors::map, What.INTERRUPT);
    }
  }

  @Test
  @Order(1)
  @DisplayName("as long as nobody dies, it does what ProcessPool does")
  void likeProcessPool() throws Exception {
    spec.answersEveryItem();
    chunks.areSent();
    spec.keepsEveryWorkerBusy();
    spec.givesTheFreeWorkerTheNext();
    brokenOff.passesInterruptsOn();
    spec.leavesNothingRunning();
    chunks.keepEqualItemsApart();
    spec.copesWithFewItems();
    chunks.mayBeHuge();
    chunks.areRefusedIfThereIsNoSense();
  }

  @Test
  @Order(2)
  @DisplayName("a worker dies in the middle of its first chunk: another does that chunk")
  void oneDies() throws Exception {
    var gate = new Gate();
    ScriptedWorker.Script mortal = MortalWorker.atOnce(() -> gate.awaitWaiting(2));
    ScriptedWorker.Script others = _ -> ScriptedWorker.hold(gate);
    var workers = ScriptedWorker.following(others, mortal, others);
    try (var trial = SurvivalCheck.start(workers)) {
      trial.awaitQuiescence(); // It has died, and whatever that brings about is over.
      gate.open();
      new SurvivalCheck(workers, 1).requireAllDone(trial);
    }
  }

  @Test
  @Order(3)
  @DisplayName("a worker dies when the others have done all the rest: still nothing is lost")
  void oneDiesLate() throws Exception {
    var gate = new Gate();
    ScriptedWorker.Script mortal = MortalWorker.atOnce(() -> ScriptedWorker.hold(gate));
    ScriptedWorker.Script others = _ -> gate.awaitWaiting(1);
    var workers = ScriptedWorker.following(others, mortal, others);
    try (var trial = SurvivalCheck.start(workers)) {
      trial.awaitQuiescence(); // All other chunks are done, and whoever did them is at rest.
      gate.open();
      new SurvivalCheck(workers, 1).requireAllDone(trial);
    }
  }

  @Test
  @Order(4)
  @DisplayName("two of three die, the last one does it all")
  void twoDie() throws Exception {
    var begun = new Gate();
    var deaths = new CountDownLatch(2);
    ScriptedWorker.Script mortal =
        MortalWorker.atOnce(() -> {
          deaths.countDown();
          if (deaths.getCount() == 0) {
            begun.open();
          }
        });
    ScriptedWorker.Script survivor = _ -> ScriptedWorker.hold(begun);
    var workers = ScriptedWorker.following(mortal, survivor, mortal);
    try (var trial = SurvivalCheck.start(workers)) {
      new SurvivalCheck(workers, 1).requireAllDone(trial);
    }
  }

  @Test
  @Order(5)
  @DisplayName("a worker dies in its second chunk: its first is done and stays done")
  void oneDiesInItsSecondChunk() throws Exception {
    var dead = new Gate();
    ScriptedWorker.Script mortal = MortalWorker.inChunk(2, dead::open);
    ScriptedWorker.Script others = _ -> ScriptedWorker.hold(dead);
    var workers = ScriptedWorker.following(others, mortal, others);
    try (var trial = SurvivalCheck.start(workers)) {
      new SurvivalCheck(workers, 2).requireAllDone(trial);
    }
  }

  @Test
  @Order(6)
  @DisplayName("a chunk that has killed one worker kills the next: a third does it")
  void deathsInARow() throws Exception {
    var firstDead = new Gate();
    var gate = new Gate();
    var deadly = new AtomicLong(-1);
    var workers = ScriptedWorker.following(_ -> {}, _ -> {}, _ -> ScriptedWorker.hold(gate));
    Worker first =
        chunk -> {
          gate.awaitWaiting(1); // the third has a chunk, and not this one
          deadly.set(chunk[0]);
          firstDead.open();
          throw new WorkerDiedException("exit code 137");
        };
    Worker second =
        chunk -> {
          ScriptedWorker.hold(firstDead);
          if (chunk[0] == deadly.get()) {
            throw new WorkerDiedException("exit code 137");
          }
          return workers.get(1).exchange(chunk);
        };
    try (var trial = SurvivalCheck.start(List.of(first, second, workers.get(2)))) {
      trial.awaitQuiescence(); // The second is dead too, unless what the dead left is done at the
      // end.
      gate.open();
      new SurvivalCheck(workers, 1).requireAllDone(trial);
    }
  }

  @Test
  @Order(6)
  @DisplayName("two die one after the other, when others have long had nothing to do")
  void twoDieLate() throws Exception {
    var second = new Gate();
    var third = new Gate();
    ScriptedWorker.Script diesOfItsSecond = MortalWorker.inChunk(2, () -> {});
    var workers =
        ScriptedWorker.following(
            _ -> {
              second.awaitWaiting(1);
              third.awaitWaiting(1);
            },
            nth -> {
              if (nth == 1) {
                ScriptedWorker.hold(second);
              }
              diesOfItsSecond.play(nth);
            },
            MortalWorker.atOnce(() -> ScriptedWorker.hold(third)));
    try (var trial = SurvivalCheck.start(workers)) {
      trial.awaitQuiescence(); // The first has done all that the others have not.
      second.open();
      trial.awaitQuiescence(); // That chunk is done too, and whoever waited has looked for more.
      third.open();
      new SurvivalCheck(workers, 2).requireAllDone(trial);
    }
  }

  @Test
  @Order(7)
  @DisplayName("when all have died it says so, instead of waiting for ever")
  void allDie() throws Exception {
    var census = ThreadLeakCheck.begin();
    var workers = ScriptedWorker.alike(2, MortalWorker.atOnce(() -> {}));
    try (var trial = SurvivalCheck.start(workers)) {
      new SurvivalCheck(workers, 1).requireThatItSaysThatAllDied(trial);
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(8)
  @DisplayName("a function that throws comes out with its message, and is not tried elsewhere")
  void functionThrows() throws Exception {
    var failure = new TaskFailedException("no square of 1 today");
    var census = ThreadLeakCheck.begin();
    // Whoever is sent the chunk that begins with 1 fails; nobody else.
    var workers =
        ScriptedWorker.following(_ -> {}, _ -> {}).stream()
            .map(w -> new FailingWorker(w, failure))
            .toList();
    try (var trial = SurvivalCheck.start(workers)) {
      var moment = trial.awaitQuiescence();
      int tries = workers.stream().mapToInt(FailingWorker::failures).sum();
      if (tries > 1) {
        throw Rejection.of(
            FAILURE_RETRIED,
            "The function threw for one chunk, and that chunk was tried %d times."
                .formatted(tries));
      }
      requireNoStandstill(moment, trial, "one chunk");
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof ExecutionException e) || e.getCause() != failure) {
        throw Rejection.of(
            ending.returned() ? FAILURE_SWALLOWED : FAILURE_REWRAPPED,
            "The function threw TaskFailedException (%s) for one chunk, and map %s instead of an ExecutionException with that as its cause."
                .formatted(failure.getMessage(), ending.describe()));
      }
    }
    census.requireNoThreadLeft();
    brokenOff.letsFailureOut(new TaskFailedException("no square of 7 today"));
  }

  @Test
  @Order(9)
  @DisplayName("it comes out too when a worker died before, or when the others have nothing to do")
  void functionThrowsLate() throws Exception {
    var failure = new TaskFailedException("no square of 7 today");
    var census = ThreadLeakCheck.begin();
    var dead = new Gate();
    var gate = new Gate();
    ScriptedWorker.Script mortal = MortalWorker.atOnce(dead::open);
    ScriptedWorker.Script failing =
        _ -> {
          ScriptedWorker.hold(gate);
          throw failure;
        };
    ScriptedWorker.Script well =
        _ -> {
          ScriptedWorker.hold(dead);
          gate.awaitWaiting(1);
        };
    try (var trial = SurvivalCheck.start(ScriptedWorker.following(mortal, failing, well))) {
      trial.awaitQuiescence(); // One is dead, one has done all that could be done, one is at its
      // chunk.
      gate.open();
      requireNoStandstill(trial.awaitQuiescence(), trial, "the last chunk");
      var ending = trial.awaitOutcome();
      if (ending.failure() == null || ending.failure().getCause() != failure) {
        throw Rejection.of(
            ending.isCausedBy(failure) ? FAILURE_REWRAPPED : FAILURE_SWALLOWED,
            "A worker died, then the function threw TaskFailedException, and map %s: the function's exception should be the cause."
                .formatted(ending.describe()));
      }
    }
    census.requireNoThreadLeft();
  }

  /** Code that goes on for ever is another matter: the trial's ending tells that. */
  private static void requireNoStandstill(WatchResult moment, Trial<?> trial, String threwFor) {
    if (moment instanceof WatchResult.Quiescent) {
      throw Rejection.of(
          FAILURE_LEAVES_WAITING,
          "The function threw for %s, and map waits for ever%s."
              .formatted(threwFor, trial.describeBlockingCall()));
    }
  }

  @Test
  @Order(10)
  @DisplayName("a child process is killed in the middle of a chunk, and nothing is lost")
  void realDeath() throws Exception {
    var taken = new Gate();
    try (var mortal = WorkerProcess.start(NeverReturningFunction.class);
        var survivor = WorkerProcess.start(Square.class)) {
      Worker doomed =
          chunk -> {
            taken.open(); // It has a chunk, which it will never finish.
            return mortal.exchange(chunk);
          };
      Worker killer =
          chunk -> {
            ScriptedWorker.hold(taken);
            var answers = survivor.exchange(chunk);
            mortal.kill();
            return answers;
          };
      try (var trial =
          Trial.start(() -> Survivors.map(List.of(doomed, killer), 10, SquaredItems.items(95)))) {
        var answers = trial.result();
        if (!SquaredItems.areRight(95, answers)) {
          throw Rejection.of(
              CHUNK_LOST,
              "A process was killed in the middle of its chunk, and the answers came as %s."
                  .formatted(Arrays.toString(answers)));
        }
      }
    }
  }

  @Test
  @Order(11)
  @DisplayName(
      "each chunk is answered once, whenever the threads switch and whether or not one dies")
  void eachChunkOnce() {
    Schedules.explore(TwoChunks.class);
    Schedules.explore(OneDies.class);
  }

  @Test
  @Order(12)
  @DisplayName("two workers die at the same time, and it says so")
  void bothDie() {
    Schedules.explore(BothDie.class);
  }

  static final class BothDie extends Scenario {
    private static final long[] ITEMS = {1, 2};
    private Throwable cause;

    BothDie() {
      tolerateRaces(); // which of the two deaths is told is open
      Worker mortal =
          _ -> {
            throw new WorkerDiedException("exit code 137");
          };
      task(
          "map",
          () -> {
            try {
              Survivors.map(List.of(mortal, mortal), 1, ITEMS);
            } catch (ExecutionException asItShould) {
              cause = asItShould.getCause();
            }
          });
    }

    @Override
    protected void verify() {
      require(
          cause instanceof WorkerDiedException,
          FAILURE_SWALLOWED,
          "Both workers died at the same time, and map gave %s instead of an ExecutionException with a WorkerDiedException as its cause."
              .formatted(cause == null ? "no failure" : cause));
    }
  }

  static final class TwoChunks extends ChunkSharing {
    TwoChunks() {
      super(3, Survivors::map);
    }
  }

  static final class OneDies extends ChunkSharing {
    OneDies() {
      super(1, Survivors::map, true);
    }
  }
}
