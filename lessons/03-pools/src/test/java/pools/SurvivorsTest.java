package pools;

import static kit.PoolBelief.ASKS_THE_DEAD;
import static kit.PoolBelief.CHUNK_LOST;
import static kit.PoolBelief.COMPLETION_ORDER;
import static kit.PoolBelief.DONE_TWICE;
import static kit.PoolBelief.FAILURE_RETRIED;
import static kit.PoolBelief.FAILURE_SWALLOWED;
import static kit.PoolBelief.TWO_IN_FLIGHT;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import kit.Exercise;
import kit.Gate;
import kit.Rejection;
import kit.ThreadCensus;
import kit.Trial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("3.5 Survivors")
class SurvivorsTest {

  private final ChunkMapSpec spec = new ChunkMapSpec(Survivors::map);

  @Test
  @Order(1)
  @DisplayName("as long as nobody dies, it does what ProcessPool does")
  void likeProcessPool() throws Exception {
    spec.answersEveryItem();
    spec.sendsChunks();
    spec.keepsEveryWorkerBusy();
    spec.givesTheFreeWorkerTheNext();
    spec.passesInterruptsOn();
    spec.leavesNothingRunning();
    spec.copesWithFewItems();
  }

  @Test
  @Order(2)
  @DisplayName("a worker dies in the middle of its first chunk: another does that chunk")
  void oneDies() throws Exception {
    var gate = new Gate();
    ScriptedWorker.Script mortal = mortal(() -> gate.awaitInside(2));
    ScriptedWorker.Script others = _ -> ScriptedWorker.hold(gate);
    var workers = ChunkMapSpec.workers(others, mortal, others);
    try (var trial = start(workers)) {
      trial.untilStill(); // It has died, and whatever that brings about is over.
      gate.open();
      judge(trial, workers, 1);
    }
  }

  @Test
  @Order(3)
  @DisplayName("a worker dies when the others have done all the rest: still nothing is lost")
  void oneDiesLate() throws Exception {
    var gate = new Gate();
    ScriptedWorker.Script mortal = mortal(() -> ScriptedWorker.hold(gate));
    ScriptedWorker.Script others = _ -> gate.awaitInside(1);
    var workers = ChunkMapSpec.workers(others, mortal, others);
    try (var trial = start(workers)) {
      trial.untilStill(); // All other chunks are done, and whoever did them is at rest.
      gate.open();
      judge(trial, workers, 1);
    }
  }

  @Test
  @Order(4)
  @DisplayName("two of three die, the last one does it all")
  void twoDie() throws Exception {
    var begun = new Gate();
    var deaths = new CountDownLatch(2);
    ScriptedWorker.Script mortal =
        mortal(() -> {
          deaths.countDown();
          if (deaths.getCount() == 0) {
            begun.open();
          }
        });
    ScriptedWorker.Script survivor = _ -> ScriptedWorker.hold(begun);
    demandAllDoneBy(ChunkMapSpec.workers(mortal, survivor, mortal));
  }

  @Test
  @Order(5)
  @DisplayName("a worker dies in its second chunk: its first is done and stays done")
  void oneDiesInItsSecondChunk() throws Exception {
    var grave = new Gate();
    var dead = new Gate();
    ScriptedWorker.Script mortal =
        nth -> {
          switch (nth) {
            case 1 -> {}
            case 2 -> {
              dead.open();
              throw new WorkerDiedException("exit code 137");
            }
            default -> ScriptedWorker.hold(grave);
          }
        };
    ScriptedWorker.Script others = _ -> ScriptedWorker.hold(dead);
    var workers = ChunkMapSpec.workers(others, mortal, others);
    try (var trial = start(workers)) {
      judge(trial, workers, 2);
    }
  }

  @Test
  @Order(6)
  @DisplayName("a chunk that has killed one worker kills the next: a third does it")
  void deathsInARow() throws Exception {
    var firstDead = new Gate();
    var secondDead = new Gate();
    var deadly = new AtomicLong(-1);
    var workers = ChunkMapSpec.workers(_ -> {}, _ -> {}, _ -> ScriptedWorker.hold(secondDead));
    Worker first =
        chunk -> {
          secondDead.awaitInside(1); // the third has a chunk, and not this one
          deadly.set(chunk[0]);
          firstDead.open();
          throw new WorkerDiedException("exit code 137");
        };
    Worker second =
        chunk -> {
          ScriptedWorker.hold(firstDead);
          if (chunk[0] == deadly.get()) {
            secondDead.open();
            throw new WorkerDiedException("exit code 137");
          }
          return workers.get(1).exchange(chunk);
        };
    try (var trial =
        Trial.start(() ->
            Survivors.map(List.of(first, second, workers.get(2)), 2, ChunkMapSpec.items(12)))) {
      judge(trial, workers, 1);
    }
  }

  private static Trial<long[]> start(List<? extends Worker> workers) {
    return Trial.start(() -> Survivors.map(workers, 2, ChunkMapSpec.items(12)));
  }

  /** What a worker does before it dies. */
  private interface LastAct {
    void run() throws InterruptedException;
  }

  /** Dies in its first chunk. Who asks it again waits for ever: so the test notices at once. */
  private static ScriptedWorker.Script mortal(LastAct lastAct) {
    var grave = new Gate();
    return nth -> {
      if (nth > 1) {
        ScriptedWorker.hold(grave);
      }
      lastAct.run();
      throw new WorkerDiedException("exit code 137");
    };
  }

  private static void demandAllDoneBy(List<ScriptedWorker> workers) throws Exception {
    try (var trial = start(workers)) {
      judge(trial, workers, 1);
    }
  }

  /**
   * Lets it run to its end and looks at everything that can be wrong.
   *
   * @param lives how many chunks a mortal worker may be sent, the one that it dies of included
   */
  private static void judge(Trial<long[]> trial, List<ScriptedWorker> workers, int lives)
      throws Exception {
    trial.untilStill();
    demandThatTheDeadRest(workers, lives);
    if (workers.stream().anyMatch(w -> w.mostInside() > 1)) {
      throw Rejection.of(
          TWO_IN_FLIGHT, "A worker died, and another was sent its chunk while it had one already.");
    }
    if (!trial.ended()) {
      throw Rejection.of(
          CHUNK_LOST,
          "A worker died, and map waits for its answer for ever%s."
              .formatted(trial.whereCallerWaits()));
    }
    var ending = trial.ending();
    if (!ending.returned()) {
      throw Rejection.of(
          CHUNK_LOST,
          "A worker died while others lived, and map gave up: it threw %s."
              .formatted(ending.nameOfFailure()));
    }
    demandEachAnswerOnce(ending.value(), workers);
  }

  private static void demandEachAnswerOnce(long[] answers, List<ScriptedWorker> workers) {
    if (answers != null && answers.length > 12) {
      throw Rejection.of(
          DONE_TWICE, "12 items gave %d answers after a worker died.".formatted(answers.length));
    }
    if (!ChunkMapSpec.isRight(12, answers)) {
      var happened =
          "A worker died in the middle, and the answers came as %s."
              .formatted(Arrays.toString(answers));
      throw ChunkMapSpec.isRight(12, sorted(answers))
          ? Rejection.of(COMPLETION_ORDER, happened)
          : Rejection.of(CHUNK_LOST, happened);
    }
    var done = workers.stream().flatMap(w -> w.answered().stream()).toList();
    if (done.stream().distinct().count() < done.size()) {
      throw Rejection.of(
          DONE_TWICE,
          "6 chunks were to be done, and after a worker died %d were: %s."
              .formatted(done.size(), done));
    }
  }

  private static long[] sorted(long[] answers) {
    return answers == null ? null : LongStream.of(answers).sorted().toArray();
  }

  private static void demandThatTheDeadRest(List<ScriptedWorker> workers, int lives) {
    for (var worker : workers) {
      if (worker.died() && worker.asked().size() > lives) {
        throw Rejection.of(
            ASKS_THE_DEAD, "A worker died in the middle of a chunk, and then it was sent another.");
      }
    }
  }

  @Test
  @Order(7)
  @DisplayName("when all have died it says so, instead of waiting for ever")
  void allDie() throws Exception {
    var census = ThreadCensus.begin();
    var workers = ChunkMapSpec.workers(mortal(() -> {}), mortal(() -> {}));
    try (var trial = start(workers)) {
      trial.untilStill();
      demandThatTheDeadRest(workers, 1);
      if (!trial.ended()) {
        throw Rejection.of(
            ASKS_THE_DEAD,
            "Both workers have died, and map waits for ever%s."
                .formatted(trial.whereCallerWaits()));
      }
      var ending = trial.ending();
      if (ending.returned()) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "Both workers died, nobody did the work, and map %s.".formatted(ending.told()));
      }
      if (!ending.blames(WorkerDiedException.class)) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "Both workers died, and map threw %s, which does not say so: no WorkerDiedException is among its causes."
                .formatted(ending.nameOfFailure()));
      }
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
        ChunkMapSpec.workers(_ -> {}, _ -> {}).stream().map(w -> new Failing(w, failure)).toList();
    try (var trial = start(workers)) {
      trial.untilStill();
      int tries = workers.stream().mapToInt(w -> w.failures).sum();
      if (tries > 1) {
        throw Rejection.of(
            FAILURE_RETRIED,
            "The function threw for one chunk, and that chunk was tried %d times."
                .formatted(tries));
      }
      var ending = trial.ending();
      if (!ending.blames(failure)) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "The function threw for one chunk (%s), and map %s."
                .formatted(failure.getMessage(), ending.told()));
      }
    }
    census.demandNoneLeft();
    spec.letsFailureOut(new TaskFailedException("no square of 7 today"));
  }

  /**
   * Fails for the first chunk of all. Asked for it a third time it waits for ever, to be noticed.
   */
  private static final class Failing implements Worker {
    private static final int ENOUGH = 3;

    private final Worker worker;
    private final TaskFailedException failure;
    private volatile int failures;

    Failing(Worker worker, TaskFailedException failure) {
      this.worker = worker;
      this.failure = failure;
    }

    @Override
    public long[] exchange(long[] chunk)
        throws WorkerDiedException, TaskFailedException, InterruptedException {
      if (chunk[0] != 1) {
        return worker.exchange(chunk);
      }
      failures = failures + 1; // one exchange at a time: no other thread writes
      if (failures >= ENOUGH) {
        new CountDownLatch(1).await();
      }
      throw failure;
    }
  }

  @Test
  @Order(9)
  @DisplayName("it comes out too when a worker died before, or when the others have nothing to do")
  void functionThrowsLate() throws Exception {
    var failure = new TaskFailedException("no square of 7 today");
    var census = ThreadCensus.begin();
    var dead = new Gate();
    var gate = new Gate();
    ScriptedWorker.Script mortal = mortal(() -> dead.open());
    ScriptedWorker.Script failing =
        _ -> {
          ScriptedWorker.hold(gate);
          throw failure;
        };
    ScriptedWorker.Script well =
        _ -> {
          ScriptedWorker.hold(dead);
          gate.awaitInside(1);
        };
    try (var trial = start(ChunkMapSpec.workers(mortal, failing, well))) {
      trial.untilStill(); // One is dead, one has done all that could be done, one is at its chunk.
      gate.open();
      trial.untilStill();
      if (!trial.ended()) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "The function threw for the last chunk, and map waits for ever%s."
                .formatted(trial.whereCallerWaits()));
      }
      var ending = trial.ending();
      if (ending.failure() == null || ending.failure().getCause() != failure) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "A worker died, then the function threw TaskFailedException, and map %s: the function's exception should be the cause."
                .formatted(ending.told()));
      }
    }
    census.demandNoneLeft();
  }

  @Test
  @Order(10)
  @DisplayName("a child process is killed in the middle of a chunk, and nothing is lost")
  void realDeath() throws Exception {
    var taken = new Gate();
    try (var mortal = WorkerProcess.start(NeverDone.class);
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
          Trial.start(() -> Survivors.map(List.of(doomed, killer), 10, ChunkMapSpec.items(95)))) {
        var answers = trial.result();
        if (!ChunkMapSpec.isRight(95, answers)) {
          throw Rejection.of(
              CHUNK_LOST,
              "A process was killed in the middle of its chunk, and the answers came as %s."
                  .formatted(Arrays.toString(answers)));
        }
      }
    }
  }

  /** A function that takes a number and never comes back. */
  static final class NeverDone implements LongUnaryOperator {
    @Override
    public long applyAsLong(long x) {
      while (true) {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return x;
        }
      }
    }
  }
}
