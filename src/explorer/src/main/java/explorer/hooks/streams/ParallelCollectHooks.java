package explorer.hooks.streams;

import explorer.run.ControlledThread;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collector.Characteristics;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * {@code collect} of streams, whose functions two threads call at the same time if they are
 * parallel.
 */
public final class ParallelCollectHooks {
  private ParallelCollectHooks() {}

  public static Object collect(
      Stream<Object> stream, Collector<Object, Object, Object> collector, int site) {
    if (!stream.isParallel()) {
      return stream.collect(collector);
    }
    Set<Characteristics> promises = collector.characteristics();
    boolean shares =
        promises.contains(Characteristics.CONCURRENT)
            && promises.contains(Characteristics.UNORDERED);
    Object result =
        shares ? collectedTogether(stream, collector, site) : collected(stream, collector, site);
    return promises.contains(Characteristics.IDENTITY_FINISH)
        ? result
        : collector.finisher().apply(result);
  }

  private static Object collected(
      Stream<Object> stream, Collector<Object, Object, Object> collector, int site) {
    return ParallelStreamHooks.combined(
        ParallelStreams.<Spliterator<Object>, Object>inParts(
            stream,
            site,
            part -> {
              Object container = collector.supplier().get();
              part.forEachRemaining(element -> collector.accumulator().accept(container, element));
              return container;
            }),
        collector.combiner());
  }

  /** All parts fill one container, which is made for that. */
  private static Object collectedTogether(
      Stream<Object> stream, Collector<Object, Object, Object> collector, int site) {
    Object container = collector.supplier().get();
    ParallelStreamHooks.forEach(stream, element -> accumulate(collector, container, element), site);
    return container;
  }

  /** Some hold a lock of the JDK's meanwhile: nobody may come in between. */
  private static void accumulate(
      Collector<Object, Object, Object> collector, Object container, Object element) {
    ControlledThread me = ControlledThread.current();
    me.order().acquires(container);
    me.notes().beQuiet();
    try {
      collector.accumulator().accept(container, element);
    } finally {
      me.notes().speakAgain();
      me.order().releases(container);
    }
  }

  /** The parts' containers, as one: the first, which has taken in the others. */
  private static Object merged(List<Object> containers, BiConsumer<Object, Object> combiner) {
    Object first = containers.getFirst();
    containers.stream().skip(1).forEach(other -> combiner.accept(first, other));
    return first;
  }

  public static Object collect(
      Stream<Object> stream,
      Supplier<Object> supplier,
      BiConsumer<Object, Object> accumulator,
      BiConsumer<Object, Object> combiner,
      int site) {
    return stream.isParallel()
        ? merged(
            ParallelStreams.<Spliterator<Object>, Object>inParts(
                stream,
                site,
                part -> StreamSupport.stream(part, false).collect(supplier, accumulator, combiner)),
            combiner)
        : stream.collect(supplier, accumulator, combiner);
  }
}
