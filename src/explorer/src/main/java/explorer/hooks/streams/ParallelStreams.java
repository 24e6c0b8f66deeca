package explorer.hooks.streams;

import explorer.hooks.threads.ForkJoinHooks;
import explorer.hooks.threads.FutureHooks;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Function;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/**
 * Parallel streams. The source is split in two: the calling thread goes through the first part, a
 * worker of its pool through the second, each of them element by element and through all stages.
 * Their results are combined in the order of the parts. A real pool splits further, but a schedule
 * with two threads is one of its own.
 */
public final class ParallelStreams {
  private ParallelStreams() {}

  /**
   * Lets each part do something.
   *
   * @param stream at its end: this is its terminal operation
   * @param work done for each part, perhaps by two threads at the same time; may give null
   * @return what it gave, in the order of the parts
   */
  static <S extends Spliterator<?>, R> List<R> inParts(
      BaseStream<?, ?> stream, int site, Function<S, R> work) {
    ControlledThread me = ControlledThread.current();
    S rest = spliterator(stream);
    prepare(me, rest);
    ForkJoinPool pool = ForkJoinHooks.poolOf(me);
    boolean isAlone = pool != ForkJoinPool.commonPool() && pool.getParallelism() == 1;
    S first = isAlone ? null : split(rest);
    var results = new ArrayList<R>();
    if (first == null) {
      results.add(work.apply(rest));
      return results;
    }
    ForkJoinTask<R> other = ForkJoinTask.adapt(() -> work.apply(rest));
    ForkJoinHooks.begin(me, pool, other);
    results.add(work.apply(first));
    me.step(PendingStep.at(StepKind.CALL, site, stream).when(other::isDone));
    FutureHooks.follow(me, other);
    results.add(other.join());
    return results;
  }

  /**
   * If there is a stage that needs all elements before it, such as {@code sorted}, the JDK goes
   * through those now, and in parallel. That can't be followed. So another thread does it: it
   * touches nothing that is woven, or the run can't be judged.
   */
  private static void prepare(ControlledThread me, Spliterator<?> elements) {
    try (var pool = new ForkJoinPool(1, UnknownWorker::new, null, false)) {
      pool.submit(() -> elements.estimateSize()).join();
    } catch (RuntimeException | Error thrown) {
      me.pause(PendingStep.BEGIN); // if the run is over, it ends here
      throw thrown;
    }
  }

  /** Tells by its name what can't be judged. */
  private static final class UnknownWorker extends ForkJoinWorkerThread {
    UnknownWorker(ForkJoinPool pool) {
      super(pool);
      setName("sorted, distinct, limit or the like in a parallel stream");
    }
  }

  @SuppressWarnings("unchecked") // each kind of stream has a kind of its own
  private static <S extends Spliterator<?>> S spliterator(BaseStream<?, ?> stream) {
    return (S) stream.spliterator();
  }

  @SuppressWarnings("unchecked") // of the same kind
  private static <S extends Spliterator<?>> S split(S whole) {
    return (S) whole.trySplit();
  }

  /**
   * What the woven code calls before a terminal operation whose own function, if it has any, may as
   * well be called by one thread: the stages before it are done in parts, and their results are
   * streamed.
   *
   * @return the stream itself if it is not parallel
   */
  public static BaseStream<?, ?> evaluated(BaseStream<?, ?> stream, int site) {
    return stream == null || !stream.isParallel()
        ? stream
        : switch (stream) {
          case IntStream _ ->
              ParallelStreams.<Spliterator.OfInt, int[]>inParts(
                      stream, site, part -> StreamSupport.intStream(part, false).toArray())
                  .stream()
                  .flatMapToInt(Arrays::stream);
          case LongStream _ ->
              ParallelStreams.<Spliterator.OfLong, long[]>inParts(
                      stream, site, part -> StreamSupport.longStream(part, false).toArray())
                  .stream()
                  .flatMapToLong(Arrays::stream);
          case DoubleStream _ ->
              ParallelStreams.<Spliterator.OfDouble, double[]>inParts(
                      stream, site, part -> StreamSupport.doubleStream(part, false).toArray())
                  .stream()
                  .flatMapToDouble(Arrays::stream);
          default ->
              ParallelStreams.<Spliterator<Object>, Object[]>inParts(
                      stream, site, part -> StreamSupport.stream(part, false).toArray())
                  .stream()
                  .flatMap(Arrays::stream);
        };
  }
}
