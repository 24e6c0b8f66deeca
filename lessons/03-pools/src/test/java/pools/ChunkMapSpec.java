package pools;

import static kit.PoolBelief.COMPLETION_ORDER;
import static kit.PoolBelief.DEALT_IN_ADVANCE;
import static kit.PoolBelief.FAILURE_SWALLOWED;
import static kit.PoolBelief.GOES_ON_AFTER_FAILURE;
import static kit.PoolBelief.INPUT_OVERWRITTEN;
import static kit.PoolBelief.INTERRUPT_SWALLOWED;
import static kit.PoolBelief.LAST_CHUNK_LOST;
import static kit.PoolBelief.NOTHING_TO_DO;
import static kit.PoolBelief.NOT_YOURS_TO_CLOSE;
import static kit.PoolBelief.ONE_BIG_LOCK;
import static kit.PoolBelief.ONE_WORKER_DOES_ALL;
import static kit.PoolBelief.RUNS_ON_YOUR_THREAD;
import static kit.PoolBelief.TOO_FEW_WORKERS;
import static kit.PoolBelief.TWO_IN_FLIGHT;
import static kit.PoolBelief.WAITS_IN_THE_LOOP;
import static kit.PoolBelief.WORK_LEFT_RUNNING;
import static kit.PoolBelief.WRONG_CHUNKS;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kit.Ending;
import kit.Gate;
import kit.Guard;
import kit.Moment;
import kit.Rejection;
import kit.ThreadCensus;
import kit.Trial;

/** What every map over workers must do, whether it survives their death or not. */
record ChunkMapSpec(ChunkMap map) {

  /** {@code ProcessPool::map} or {@code Survivors::map}. */
  interface ChunkMap {
    long[] map(List<? extends Worker> workers, int chunk, long[] items)
        throws InterruptedException, ExecutionException;
  }

  /** 1, 2, 3 … {@code count}. */
  static long[] items(int count) {
    return LongStream.rangeClosed(1, count).toArray();
  }

  static List<ScriptedWorker> workers(ScriptedWorker.Script... scripts) {
    return Stream.of(scripts).map(ScriptedWorker::new).toList();
  }

  private static List<ScriptedWorker> obliging(int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> new ScriptedWorker(ScriptedWorker.OBLIGING))
        .toList();
  }

  void answersEveryItem() throws Exception {
    var workers = obliging(3);
    var items = items(18);
    demandSquares(18, 4, Guard.call(() -> map.map(workers, 4, items)));
    if (!Arrays.equals(items, items(18))) {
      throw Rejection.of(
          INPUT_OVERWRITTEN,
          "The answers are right, but the items that you were given have become %s."
              .formatted(Arrays.toString(items)));
    }
  }

  /** Right answers in the right places, or the belief that the difference points to. */
  static void demandSquares(int count, int chunk, long[] given) {
    // A copy: whoever returns before the work is done goes on writing.
    var answers = given == null ? null : given.clone();
    if (isRight(count, answers)) {
      return;
    }
    var due = squares(count);
    var happened =
        "%d items in chunks of %d gave %s; the squares are %s."
            .formatted(count, chunk, Arrays.toString(answers), Arrays.toString(due));
    int whole = count / chunk * chunk;
    if (whole < count && sameUpTo(whole, due, answers)) {
      throw Rejection.of(LAST_CHUNK_LOST, happened);
    }
    if (answers != null && Arrays.equals(due, LongStream.of(answers).sorted().toArray())) {
      throw Rejection.of(COMPLETION_ORDER, happened);
    }
    throw Rejection.plain(happened);
  }

  private static long[] squares(int count) {
    return LongStream.rangeClosed(1, count).map(x -> x * x).toArray();
  }

  static boolean isRight(int count, long[] answers) {
    return Arrays.equals(squares(count), answers);
  }

  private static boolean sameUpTo(int end, long[] due, long[] answers) {
    return answers != null && answers.length >= end && Arrays.equals(due, 0, end, answers, 0, end);
  }

  void sendsChunks() throws Exception {
    sendsChunks(23, 5, List.of(5, 5, 5, 5, 3));
    sendsChunks(14, 3, List.of(3, 3, 3, 3, 2)); // and not in 3 chunks
  }

  private void sendsChunks(int count, int chunk, List<Integer> due) throws Exception {
    var workers = obliging(2);
    Guard.call(() -> map.map(workers, chunk, items(count)));
    var sent =
        workers.stream()
            .flatMap(w -> w.asked().stream())
            .sorted(Comparator.comparing(List::getFirst))
            .toList();
    var lengths = sent.stream().map(List::size).toList();
    var numbers = sent.stream().flatMap(List::stream).toList();
    if (!lengths.equals(due) || !numbers.equals(LongStream.of(items(count)).boxed().toList())) {
      throw Rejection.of(
          WRONG_CHUNKS,
          "%d items in chunks of %d went out in chunks of %s; it should be %s, with each item in one of them."
              .formatted(count, chunk, lengths, due));
    }
  }

  void keepsEveryWorkerBusy() throws Exception {
    int howMany = 12; // more than the common pool has threads, for who takes that one
    var gate = new Gate();
    ScriptedWorker.Script held = _ -> ScriptedWorker.hold(gate);
    var workers = workers(Collections.nCopies(howMany, held).toArray(ScriptedWorker.Script[]::new));
    try (var trial = Trial.start(() -> map.map(workers, 2, items(4 * howMany)))) {
      var moment = trial.untilStill();
      var inside = workers.stream().map(ScriptedWorker::inside).toList();
      boolean onlyTheCaller = gate.inside().equals(List.of(trial.caller()));
      boolean lockedOut =
          moment instanceof Moment.Still still && !still.what().lockedOut().isEmpty();
      gate.open();
      if (inside.stream().anyMatch(n -> n > 1)) {
        throw Rejection.of(
            TWO_IN_FLIGHT,
            "The workers had %s exchanges under way at the same time.".formatted(inside));
      }
      trial.result();
      int busy = (int) inside.stream().filter(n -> n == 1).count();
      if (busy < howMany) {
        throw idleWorkers(workers, busy, onlyTheCaller, lockedOut);
      }
    }
  }

  /** Why some had nothing to do: told from who came later, when all were let go. */
  private static Rejection idleWorkers(
      List<ScriptedWorker> workers, int busy, boolean onlyTheCaller, boolean lockedOut) {
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
    long threads = workers.stream().flatMap(w -> w.users().stream()).distinct().count();
    return threads <= busy
        ? Rejection.of(TOO_FEW_WORKERS, happened + " As many threads did all of the exchanges.")
        : Rejection.of(
            WAITS_IN_THE_LOOP, happened + " The others got theirs only when it had answered.");
  }

  void givesTheFreeWorkerTheNext() throws Exception {
    var gate = new Gate();
    ScriptedWorker.Script slow =
        nth -> {
          if (nth == 1) {
            ScriptedWorker.hold(gate);
          }
        };
    // They begin when the slow one has its chunk, so that it surely gets one.
    ScriptedWorker.Script fast = _ -> gate.awaitInside(1);
    var workers = workers(slow, fast, fast);
    try (var trial = Trial.start(() -> map.map(workers, 1, items(48)))) {
      boolean leftIt = trial.untilStill() instanceof Moment.Ended;
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
      demandSquares(48, 1, answers);
    }
  }

  /** What an exchange throws comes out when no exchange is under way any more. */
  void letsFailureOut(Exception failure) throws Exception {
    var census = ThreadCensus.begin();
    var gate = new Gate();
    var stopping = new Gate();
    ScriptedWorker.Script failing =
        _ -> {
          gate.awaitInside(2);
          raise(failure);
        };
    ScriptedWorker.Script others =
        _ -> {
          gate.hold(); // ends early if it is interrupted ...
          if (Thread.interrupted()) {
            stopping.hold(); // ... but an exchange may take its time to stop
            throw new InterruptedException();
          }
        };
    var workers = workers(others, failing, others);
    try (var trial = Trial.start(() -> map.map(workers, 2, items(12)))) {
      trial.untilAllStill(); // also those whom map has left behind
      int sentSoFar = sent(workers);
      boolean leftThemRunning =
          trial.ended() && gate.inside().size() + stopping.inside().size() > 0;
      gate.open();
      stopping.open();
      trial.untilStill();
      if (!trial.ended()) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "An exchange threw %s, and when all others were over map waited for ever%s."
                .formatted(failure.getClass().getSimpleName(), trial.whereCallerWaits()));
      }
      demandThatItIsTheCause(failure, trial.ending());
      if (leftThemRunning) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            "An exchange failed, and when map threw, other exchanges were still under way.");
      }
      if (workers.get(1).asked().size() > 1 || sent(workers) > sentSoFar) {
        throw Rejection.of(
            GOES_ON_AFTER_FAILURE,
            "One of three exchanges had failed, and then %d more chunks were sent out."
                .formatted(sent(workers) - workers.size()));
      }
    }
    census.demandNoneLeft();
    letsFailureOutOfTheOnlyWorker(failure);
  }

  private static int sent(List<ScriptedWorker> workers) {
    return workers.stream().mapToInt(w -> w.asked().size()).sum();
  }

  private void letsFailureOutOfTheOnlyWorker(Exception failure) throws Exception {
    var workers = workers(_ -> raise(failure));
    try (var trial = Trial.start(() -> map.map(workers, 2, items(12)))) {
      trial.untilStill();
      if (!trial.ended()) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "The only worker's exchange threw %s, and map waits for ever%s."
                .formatted(failure.getClass().getSimpleName(), trial.whereCallerWaits()));
      }
      demandThatItIsTheCause(failure, trial.ending());
    }
  }

  private static void demandThatItIsTheCause(Exception failure, Ending<long[]> ending) {
    if (!(ending.failure() instanceof ExecutionException e) || e.getCause() != failure) {
      throw Rejection.of(
          FAILURE_SWALLOWED,
          "An exchange threw %s (%s), and map %s instead of an ExecutionException with that as its cause."
              .formatted(failure.getClass().getSimpleName(), failure.getMessage(), ending.told()));
    }
  }

  private static void raise(Exception failure) throws WorkerDiedException, TaskFailedException {
    switch (failure) {
      case TaskFailedException e -> throw e;
      case WorkerDiedException e -> throw e;
      default -> throw new IllegalArgumentException(failure);
    }
  }

  void passesInterruptsOn() throws Exception {
    var census = ThreadCensus.begin();
    var gate = new Gate();
    var stopping = new Gate();
    ScriptedWorker.Script held =
        _ -> {
          gate.hold(); // ends early when it is interrupted ...
          if (Thread.interrupted()) {
            stopping.hold(); // ... but an exchange may take its time to stop
            throw new InterruptedException();
          }
        };
    var workers = workers(held, held);
    try (var trial = Trial.start(() -> map.map(workers, 2, items(12)))) {
      trial.untilStill();
      trial.interrupt();
      trial.untilAllStill(); // whoever was interrupted knows it by now
      if (stopping.inside().contains(trial.caller())) { // it drives a worker itself: let it go on
        stopping.open();
        trial.untilAllStill();
      }
      boolean neverHeard = !gate.inside().isEmpty();
      boolean leftThemRunning = trial.ended() && !stopping.inside().isEmpty();
      gate.open();
      stopping.open();
      var ending = trial.ending();
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, map %s instead of an InterruptedException."
                .formatted(ending.told()));
      }
      if (neverHeard) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, map did not interrupt the exchanges under way.");
      }
      if (leftThemRunning) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            "Interrupted while it waited, map left with exchanges still under way.");
      }
    }
    census.demandNoneLeft();
  }

  void leavesNothingRunning() throws Exception {
    var census = ThreadCensus.begin();
    var workers = obliging(3);
    Guard.call(() -> map.map(workers, 2, items(12)));
    census.demandNoneLeft();
  }

  void copesWithFewItems() throws Exception {
    try (var trial = Trial.start(() -> map.map(obliging(2), 3, new long[0]))) {
      var ending = trial.ending();
      if (!isRight(0, ending.value())) {
        throw Rejection.of(
            NOTHING_TO_DO, "No items should give no answers; map %s.".formatted(ending.told()));
      }
    }
    demandSquares(2, 3, Guard.call(() -> map.map(obliging(4), 3, items(2))));
  }

  void worksWithProcesses() throws Exception {
    try (var one = WorkerProcess.start(Square.class);
        var two = WorkerProcess.start(Square.class)) {
      var workers = List.of(one, two);
      demandSquares(1000, 64, Guard.call(() -> map.map(workers, 64, items(1000))));
      try (var again = Trial.start(() -> map.map(workers, 64, items(1000)))) {
        var ending = again.ending();
        if (ending.blames(WorkerDiedException.class)) {
          throw Rejection.of(
              NOT_YOURS_TO_CLOSE,
              "The first map went well, and afterwards its workers were dead: a second map %s."
                  .formatted(ending.told()));
        }
        demandSquares(1000, 64, again.result());
      }
    }
  }
}
