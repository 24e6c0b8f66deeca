package explorer.hooks.streams;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The terminal operations whose functions two threads call at the same time if the stream is
 * parallel: {@code forEach} and {@code reduce}; and {@code collect}, which is in {@link
 * ParallelCollectHooks}. All others are those of one thread, once {@link ParallelStreams#evaluated}
 * has done what comes before them.
 */
public final class ParallelStreamHooks {
  private ParallelStreamHooks() {}

  private static Stream<Object> of(Spliterator<Object> part) {
    return StreamSupport.stream(part, false);
  }

  private static IntStream of(Spliterator.OfInt part) {
    return StreamSupport.intStream(part, false);
  }

  private static LongStream of(Spliterator.OfLong part) {
    return StreamSupport.longStream(part, false);
  }

  private static DoubleStream of(Spliterator.OfDouble part) {
    return StreamSupport.doubleStream(part, false);
  }

  // ---- forEach

  public static void forEach(Stream<Object> stream, Consumer<Object> action, int site) {
    if (!stream.isParallel()) {
      stream.forEach(action);
      return;
    }
    ParallelStreams.<Spliterator<Object>, Object>inParts(
        stream,
        site,
        part -> {
          part.forEachRemaining(action);
          return null;
        });
  }

  public static void forEach(IntStream stream, IntConsumer action, int site) {
    if (!stream.isParallel()) {
      stream.forEach(action);
      return;
    }
    ParallelStreams.<Spliterator.OfInt, Object>inParts(
        stream,
        site,
        part -> {
          part.forEachRemaining(action);
          return null;
        });
  }

  public static void forEach(LongStream stream, LongConsumer action, int site) {
    if (!stream.isParallel()) {
      stream.forEach(action);
      return;
    }
    ParallelStreams.<Spliterator.OfLong, Object>inParts(
        stream,
        site,
        part -> {
          part.forEachRemaining(action);
          return null;
        });
  }

  public static void forEach(DoubleStream stream, DoubleConsumer action, int site) {
    if (!stream.isParallel()) {
      stream.forEach(action);
      return;
    }
    ParallelStreams.<Spliterator.OfDouble, Object>inParts(
        stream,
        site,
        part -> {
          part.forEachRemaining(action);
          return null;
        });
  }

  // ---- reduce

  /** The parts' results, as one. */
  static Object combined(List<Object> results, BinaryOperator<Object> combiner) {
    Object combined = results.getFirst();
    for (Object other : results.subList(1, results.size())) {
      combined = combiner.apply(combined, other);
    }
    return combined;
  }

  public static Object reduce(
      Stream<Object> stream, Object identity, BinaryOperator<Object> operator, int site) {
    return stream.isParallel()
        ? combined(
            ParallelStreams.<Spliterator<Object>, Object>inParts(
                stream, site, part -> of(part).reduce(identity, operator)),
            operator)
        : stream.reduce(identity, operator);
  }

  public static Object reduce(
      Stream<Object> stream,
      Object identity,
      BiFunction<Object, Object, Object> accumulator,
      BinaryOperator<Object> combiner,
      int site) {
    return stream.isParallel()
        ? combined(
            ParallelStreams.<Spliterator<Object>, Object>inParts(
                stream, site, part -> of(part).reduce(identity, accumulator, combiner)),
            combiner)
        : stream.reduce(identity, accumulator, combiner);
  }

  public static Optional<Object> reduce(
      Stream<Object> stream, BinaryOperator<Object> operator, int site) {
    return stream.isParallel()
        ? ParallelStreams.<Spliterator<Object>, Optional<Object>>inParts(
                stream, site, part -> of(part).reduce(operator))
            .stream()
            .flatMap(Optional::stream)
            .reduce(operator)
        : stream.reduce(operator);
  }

  public static int reduce(IntStream stream, int identity, IntBinaryOperator operator, int site) {
    return stream.isParallel()
        ? ParallelStreams.<Spliterator.OfInt, Integer>inParts(
                stream, site, part -> of(part).reduce(identity, operator))
            .stream()
            .reduce(operator::applyAsInt)
            .orElseThrow()
        : stream.reduce(identity, operator);
  }

  public static OptionalInt reduce(IntStream stream, IntBinaryOperator operator, int site) {
    return stream.isParallel()
        ? ParallelStreams.<Spliterator.OfInt, OptionalInt>inParts(
                stream, site, part -> of(part).reduce(operator))
            .stream()
            .flatMapToInt(OptionalInt::stream)
            .reduce(operator)
        : stream.reduce(operator);
  }

  public static long reduce(
      LongStream stream, long identity, LongBinaryOperator operator, int site) {
    return stream.isParallel()
        ? ParallelStreams.<Spliterator.OfLong, Long>inParts(
                stream, site, part -> of(part).reduce(identity, operator))
            .stream()
            .reduce(operator::applyAsLong)
            .orElseThrow()
        : stream.reduce(identity, operator);
  }

  public static OptionalLong reduce(LongStream stream, LongBinaryOperator operator, int site) {
    return stream.isParallel()
        ? ParallelStreams.<Spliterator.OfLong, OptionalLong>inParts(
                stream, site, part -> of(part).reduce(operator))
            .stream()
            .flatMapToLong(OptionalLong::stream)
            .reduce(operator)
        : stream.reduce(operator);
  }

  public static double reduce(
      DoubleStream stream, double identity, DoubleBinaryOperator operator, int site) {
    return stream.isParallel()
        ? ParallelStreams.<Spliterator.OfDouble, Double>inParts(
                stream, site, part -> of(part).reduce(identity, operator))
            .stream()
            .reduce(operator::applyAsDouble)
            .orElseThrow()
        : stream.reduce(identity, operator);
  }

  public static OptionalDouble reduce(
      DoubleStream stream, DoubleBinaryOperator operator, int site) {
    return stream.isParallel()
        ? ParallelStreams.<Spliterator.OfDouble, OptionalDouble>inParts(
                stream, site, part -> of(part).reduce(operator))
            .stream()
            .flatMapToDouble(OptionalDouble::stream)
            .reduce(operator)
        : stream.reduce(operator);
  }
}
