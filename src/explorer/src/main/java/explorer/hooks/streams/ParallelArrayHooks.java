package explorer.hooks.streams;

import explorer.hooks.MemoryHooks;
import explorer.hooks.StaticMethodOf;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** {@code Arrays.parallelSetAll}: a parallel stream of the indexes, as the JDK has it. */
public final class ParallelArrayHooks {
  private ParallelArrayHooks() {}

  private static IntStream indexes(int length) {
    return IntStream.range(0, length).parallel();
  }

  @StaticMethodOf(Arrays.class)
  public static void parallelSetAll(Object[] array, IntFunction<Object> generator, int site) {
    ParallelStreamHooks.forEach(
        indexes(array.length),
        i -> {
          Object value = generator.apply(i);
          MemoryHooks.writeElement(array, i, site);
          MemoryHooks.value(value);
          array[i] = value;
        },
        site);
  }

  @StaticMethodOf(Arrays.class)
  public static void parallelSetAll(int[] array, IntUnaryOperator generator, int site) {
    ParallelStreamHooks.forEach(
        indexes(array.length),
        i -> {
          int value = generator.applyAsInt(i);
          MemoryHooks.writeElement(array, i, site);
          MemoryHooks.value(value);
          array[i] = value;
        },
        site);
  }

  @StaticMethodOf(Arrays.class)
  public static void parallelSetAll(long[] array, IntToLongFunction generator, int site) {
    ParallelStreamHooks.forEach(
        indexes(array.length),
        i -> {
          long value = generator.applyAsLong(i);
          MemoryHooks.writeElement(array, i, site);
          MemoryHooks.value(value);
          array[i] = value;
        },
        site);
  }

  @StaticMethodOf(Arrays.class)
  public static void parallelSetAll(double[] array, IntToDoubleFunction generator, int site) {
    ParallelStreamHooks.forEach(
        indexes(array.length),
        i -> {
          double value = generator.applyAsDouble(i);
          MemoryHooks.writeElement(array, i, site);
          MemoryHooks.value(value);
          array[i] = value;
        },
        site);
  }
}
