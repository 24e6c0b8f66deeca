package capstones.scenes;

import static capstones.scenes.SimulationBelief.CHANCE_NEEDS_NO_SEED;
import static capstones.scenes.SimulationBelief.GENERATOR_FOR_EACH_WORKER;
import static capstones.scenes.SimulationBelief.ONE_GENERATOR_FOR_ALL;
import static kit.belief.CommonBelief.LAST_CHUNK_LOST;

import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import kit.Rejection;

/** A generator that keeps a record of what is drawn from it, and of those that are split off. */
public final class RecordingSource implements SplitOneByOne {
  private final SplittableRandom random;
  private final AtomicLong drawn = new AtomicLong();
  private final Queue<RecordingSource> splits = new ConcurrentLinkedQueue<>();

  /** A source whose numbers depend on the seed alone. */
  public RecordingSource(long seed) {
    this(new SplittableRandom(seed));
  }

  private RecordingSource(SplittableRandom random) {
    this.random = random;
  }

  @Override
  public long nextLong() {
    drawn.incrementAndGet();
    return random.nextLong();
  }

  @Override
  public RecordingSource split() {
    var made = new RecordingSource(random.split());
    splits.add(made);
    return made;
  }

  /** Demands that this was split once for each chunk, and that each chunk has a generator. */
  public void requireOneForEachChunk(long darts, int chunk) {
    long chunks = Math.ceilDiv(darts, chunk);
    if (drawn.get() > 0) {
      throw Rejection.of(
          ONE_GENERATOR_FOR_ALL,
          "For %d darts in %d chunks, %d numbers were drawn from the source itself, and it was split %d times."
              .formatted(darts, chunks, drawn.get(), splits.size()));
    }
    if (splits.isEmpty()) {
      throw Rejection.of(
          CHANCE_NEEDS_NO_SEED,
          "%d darts were to be thrown, and the source that was given was never split: the numbers came from elsewhere."
              .formatted(darts));
    }
    List<Long> thrown = splits.stream().map(made -> made.drawn.get() / 2).toList();
    long most = thrown.stream().mapToLong(Long::longValue).max().orElseThrow();
    if (most > chunk) {
      throw Rejection.of(
          GENERATOR_FOR_EACH_WORKER,
          "One generator threw %d darts, where a chunk has %d: %s was split off for %d chunks."
              .formatted(
                  most,
                  chunk,
                  splits.size() == 1 ? "1 generator" : splits.size() + " generators",
                  chunks));
    }
    if (splits.size() != chunks) {
      String happened =
          "%d darts in chunks of %d are %d chunks, and the source was split %d times."
              .formatted(darts, chunk, chunks, splits.size());
      throw splits.size() == darts / chunk
          ? Rejection.of(LAST_CHUNK_LOST, happened)
          : Rejection.plain(happened + " Split it once for each chunk.");
    }
  }
}
