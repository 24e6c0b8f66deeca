package pools;

import static kit.PoolBelief.CHUNK_LOST;
import static kit.PoolBelief.FAILURE_LEAVES_WAITING;
import static kit.PoolBelief.FAILURE_RETRIED;
import static kit.PoolBelief.FAILURE_REWRAPPED;
import static kit.PoolBelief.FAILURE_SWALLOWED;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import kit.Exercise;
import kit.Gate;
import kit.Moment;
import kit.Rejection;
import kit.ThreadCensus;
import kit.Trial;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("3.5 Survivors")
class SurvivorsTest {

  private final ChunksForTest chunks = new ChunksForTest(Survivors::map);
  private final ChunkMapForTest spec = new ChunkMapForTest(Survivors::map);
  private final BrokenOffForTest brokenOff = new BrokenOffForTest(Survivors::map);

  @Test
  @Order(0)
  @DisplayName("it waits for as long as the exchanges take")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.demandNone(SlowExchanges.class);
  }

  static final class SlowExchanges extends SlowExchangesForTest {
    @Override
    long[] map(List<Worker> workers, int chunk, long[] items) throws Exception {
      return Survivors.map(workers, chunk, items);
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
    WorkerForTest.Script mortal = MortalForTest.atOnce(() -> gate.awaitInside(2));
    WorkerForTest.Script others = _ -> WorkerForTest.hold(gate);
    var workers = WorkerForTest.following(others, mortal, others);
    try (var trial = SurvivalForTest.start(workers)) {
      trial.untilStill(); // It has died, and whatever that brings about is over.
      gate.open();
      new SurvivalForTest(workers, 1).demandAllDone(trial);
    }
  }

  @Test
  @Order(3)
  @DisplayName("a worker dies when the others have done all the rest: still nothing is lost")
  void oneDiesLate() throws Exception {
    var gate = new Gate();
    WorkerForTest.Script mortal = MortalForTest.atOnce(() -> WorkerForTest.hold(gate));
    WorkerForTest.Script others = _ -> gate.awaitInside(1);
    var workers = WorkerForTest.following(others, mortal, others);
    try (var trial = SurvivalForTest.start(workers)) {
      trial.untilStill(); // All other chunks are done, and whoever did them is at rest.
      gate.open();
      new SurvivalForTest(workers, 1).demandAllDone(trial);
    }
  }

  @Test
  @Order(4)
  @DisplayName("two of three die, the last one does it all")
  void twoDie() throws Exception {
    var begun = new Gate();
    var deaths = new CountDownLatch(2);
    WorkerForTest.Script mortal =
        MortalForTest.atOnce(() -> {
          deaths.countDown();
          if (deaths.getCount() == 0) {
            begun.open();
          }
        });
    WorkerForTest.Script survivor = _ -> WorkerForTest.hold(begun);
    var workers = WorkerForTest.following(mortal, survivor, mortal);
    try (var trial = SurvivalForTest.start(workers)) {
      new SurvivalForTest(workers, 1).demandAllDone(trial);
    }
  }

  @Test
  @Order(5)
  @DisplayName("a worker dies in its second chunk: its first is done and stays done")
  void oneDiesInItsSecondChunk() throws Exception {
    var dead = new Gate();
    WorkerForTest.Script mortal = MortalForTest.inChunk(2, dead::open);
    WorkerForTest.Script others = _ -> WorkerForTest.hold(dead);
    var workers = WorkerForTest.following(others, mortal, others);
    try (var trial = SurvivalForTest.start(workers)) {
      new SurvivalForTest(workers, 2).demandAllDone(trial);
    }
  }

  @Test
  @Order(6)
  @DisplayName("a chunk that has killed one worker kills the next: a third does it")
  void deathsInARow() throws Exception {
    var firstDead = new Gate();
    var gate = new Gate();
    var deadly = new AtomicLong(-1);
    var workers = WorkerForTest.following(_ -> {}, _ -> {}, _ -> WorkerForTest.hold(gate));
    Worker first =
        chunk -> {
          gate.awaitInside(1); // the third has a chunk, and not this one
          deadly.set(chunk[0]);
          firstDead.open();
          throw new WorkerDiedException("exit code 137");
        };
    Worker second =
        chunk -> {
          WorkerForTest.hold(firstDead);
          if (chunk[0] == deadly.get()) {
            throw new WorkerDiedException("exit code 137");
          }
          return workers.get(1).exchange(chunk);
        };
    try (var trial = SurvivalForTest.start(List.of(first, second, workers.get(2)))) {
      trial.untilStill(); // The second is dead too, unless what the dead left is done at the end.
      gate.open();
      new SurvivalForTest(workers, 1).demandAllDone(trial);
    }
  }

  @Test
  @Order(7)
  @DisplayName("when all have died it says so, instead of waiting for ever")
  void allDie() throws Exception {
    var census = ThreadCensus.begin();
    var workers = WorkerForTest.alike(2, MortalForTest.atOnce(() -> {}));
    try (var trial = SurvivalForTest.start(workers)) {
      new SurvivalForTest(workers, 1).demandThatItSaysThatAllDied(trial);
    }
    census.demandNoneLeft();
  }

  @Test
  @Order(8)
  @DisplayName("a function that throws comes out with its message, and is not tried elsewhere")
  void functionThrows() throws Exception {
    var failure = new TaskFailedException("no square of 1 today");
    var census = ThreadCensus.begin();
    // Whoever is sent the chunk that begins with 1 fails; nobody else.
    var workers =
        WorkerForTest.following(_ -> {}, _ -> {}).stream()
            .map(w -> new FailingWorkerForTest(w, failure))
            .toList();
    try (var trial = SurvivalForTest.start(workers)) {
      var moment = trial.untilStill();
      int tries = workers.stream().mapToInt(FailingWorkerForTest::failures).sum();
      if (tries > 1) {
        throw Rejection.of(
            FAILURE_RETRIED,
            "The function threw for one chunk, and that chunk was tried %d times."
                .formatted(tries));
      }
      demandNoStandstill(moment, trial, "one chunk");
      var ending = trial.ending();
      if (!(ending.failure() instanceof ExecutionException e) || e.getCause() != failure) {
        throw Rejection.of(
            ending.returned() ? FAILURE_SWALLOWED : FAILURE_REWRAPPED,
            "The function threw TaskFailedException (%s) for one chunk, and map %s instead of an ExecutionException with that as its cause."
                .formatted(failure.getMessage(), ending.told()));
      }
    }
    census.demandNoneLeft();
    brokenOff.letsFailureOut(new TaskFailedException("no square of 7 today"));
  }

  @Test
  @Order(9)
  @DisplayName("it comes out too when a worker died before, or when the others have nothing to do")
  void functionThrowsLate() throws Exception {
    var failure = new TaskFailedException("no square of 7 today");
    var census = ThreadCensus.begin();
    var dead = new Gate();
    var gate = new Gate();
    WorkerForTest.Script mortal = MortalForTest.atOnce(dead::open);
    WorkerForTest.Script failing =
        _ -> {
          WorkerForTest.hold(gate);
          throw failure;
        };
    WorkerForTest.Script well =
        _ -> {
          WorkerForTest.hold(dead);
          gate.awaitInside(1);
        };
    try (var trial = SurvivalForTest.start(WorkerForTest.following(mortal, failing, well))) {
      trial.untilStill(); // One is dead, one has done all that could be done, one is at its chunk.
      gate.open();
      demandNoStandstill(trial.untilStill(), trial, "the last chunk");
      var ending = trial.ending();
      if (ending.failure() == null || ending.failure().getCause() != failure) {
        throw Rejection.of(
            ending.blames(failure) ? FAILURE_REWRAPPED : FAILURE_SWALLOWED,
            "A worker died, then the function threw TaskFailedException, and map %s: the function's exception should be the cause."
                .formatted(ending.told()));
      }
    }
    census.demandNoneLeft();
  }

  /** Code that goes on for ever is another matter: the trial's ending tells that. */
  private static void demandNoStandstill(Moment moment, Trial<?> trial, String threwFor) {
    if (moment instanceof Moment.Still) {
      throw Rejection.of(
          FAILURE_LEAVES_WAITING,
          "The function threw for %s, and map waits for ever%s."
              .formatted(threwFor, trial.whereCallerWaits()));
    }
  }

  @Test
  @Order(10)
  @DisplayName("a child process is killed in the middle of a chunk, and nothing is lost")
  void realDeath() throws Exception {
    var taken = new Gate();
    try (var mortal = WorkerProcess.start(NeverDoneForTest.class);
        var survivor = WorkerProcess.start(Square.class)) {
      Worker doomed =
          chunk -> {
            taken.open(); // It has a chunk, which it will never finish.
            return mortal.exchange(chunk);
          };
      Worker killer =
          chunk -> {
            WorkerForTest.hold(taken);
            var answers = survivor.exchange(chunk);
            mortal.kill();
            return answers;
          };
      try (var trial =
          Trial.start(() -> Survivors.map(List.of(doomed, killer), 10, SquaresForTest.items(95)))) {
        var answers = trial.result();
        if (!SquaresForTest.areRight(95, answers)) {
          throw Rejection.of(
              CHUNK_LOST,
              "A process was killed in the middle of its chunk, and the answers came as %s."
                  .formatted(Arrays.toString(answers)));
        }
      }
    }
  }
}
