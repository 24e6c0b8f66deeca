package pools.scenes;

import static pools.scenes.PoolBelief.EQUAL_IS_THE_SAME;
import static pools.scenes.PoolBelief.LOOP_NOT_SHARED;
import static pools.scenes.PoolBelief.NONSENSE_ACCEPTED;
import static pools.scenes.PoolBelief.SUM_OVERFLOWS;
import static pools.scenes.PoolBelief.WORK_REPEATED;
import static pools.scenes.PoolBelief.WRONG_CHUNKS;
import static pools.scenes.SquaredItems.items;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import pools.Worker;

/** How every map over workers must cut the items into chunks, and put the answers together. */
public record ChunkingSpec(ChunkMapSpec.ChunkMap map) {

  public void areSent() throws Exception {
    areSent(23, 5, List.of(5, 5, 5, 5, 3));
    areSent(14, 3, List.of(3, 3, 3, 3, 2)); // and not in 3 chunks
  }

  private void areSent(int count, int chunk, List<Integer> due) throws Exception {
    var workers = ScriptedWorker.obliging(2);
    SquaredItems.requireRight(
        count, chunk, Guard.call(() -> map.map(workers, chunk, items(count))));
    var sent =
        workers.stream()
            .flatMap(w -> w.asked().stream())
            .sorted(Comparator.comparing(List::getFirst))
            .toList();
    var lengths = sent.stream().map(List::size).toList();
    var numbers = sent.stream().flatMap(List::stream).sorted().toList();
    var happened =
        "%d items in chunks of %d went out in chunks of %s; it should be %s, with each item in one of them."
            .formatted(count, chunk, lengths, due);
    if (numbers.size() > numbers.stream().distinct().count()) {
      throw Rejection.of(everyWorkerDidAll(workers) ? LOOP_NOT_SHARED : WORK_REPEATED, happened);
    }
    if (!lengths.equals(due) || !numbers.equals(LongStream.of(items(count)).boxed().toList())) {
      throw Rejection.of(WRONG_CHUNKS, happened);
    }
  }

  private static boolean everyWorkerDidAll(List<ScriptedWorker> workers) {
    return workers.stream().map(ScriptedWorker::asked).distinct().count() == 1;
  }

  /** Items that are equal have an answer each, which a worker's function may make differ. */
  public void keepEqualItemsApart() throws Exception {
    var answered = new AtomicLong();
    Worker counting = chunk -> LongStream.of(chunk).map(_ -> answered.incrementAndGet()).toArray();
    var equal = new long[] {7, 7, 7, 7, 7, 7};
    var answers = Guard.call(() -> map.map(List.of(counting), 2, equal));
    if (!Arrays.equals(answers, items(6))) {
      throw Rejection.of(
          EQUAL_IS_THE_SAME,
          "One worker answered six equal items, in chunks of 2, with the numbers 1 to 6; map gave %s."
              .formatted(Arrays.toString(answers)));
    }
  }

  public void mayBeHuge() throws Exception {
    try (var trial =
        Trial.start(() -> map.map(ScriptedWorker.obliging(4), Integer.MAX_VALUE, items(3)))) {
      var ending = trial.awaitOutcome();
      if (!SquaredItems.areRight(3, ending.value())) {
        throw Rejection.of(
            SUM_OVERFLOWS,
            "3 items in chunks of 2,147,483,647 are one chunk; map %s."
                .formatted(ending.describe()));
      }
    }
  }

  public void areRefusedIfThereIsNoSense() throws Exception {
    refuses(0, 2);
    refuses(2, 0);
    refuses(2, -1);
  }

  private void refuses(int workers, int chunk) throws Exception {
    try (var trial =
        Trial.start(() -> map.map(ScriptedWorker.obliging(workers), chunk, items(3)))) {
      trial.awaitQuiescence();
      if (!trial.ended() || !(trial.awaitOutcome().failure() instanceof IllegalArgumentException)) {
        throw Rejection.of(
            NONSENSE_ACCEPTED,
            "map with %d workers and chunks of %d should throw IllegalArgumentException; it %s."
                .formatted(
                    workers,
                    chunk,
                    trial.ended() ? trial.awaitOutcome().describe() : "does not end"));
      }
    }
  }
}
