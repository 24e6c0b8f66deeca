package explorer.hooks.threads;

import explorer.run.ControlledThread;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The functions that the stages of a {@code CompletableFuture} are given. When one ends, the JDK
 * completes a stage, and somebody runs what depends on it; who that will be is not known here. So
 * what a function did happens before all that others do next.
 */
public final class StageFunctions {
  private StageFunctions() {}

  private static void ended() {
    ControlledThread me = ControlledThread.currentOrNull();
    if (me != null) {
      me.order().precedesAll();
    }
  }

  /** The same function, which tells its end; so do the others. */
  public static Runnable action(Runnable function) {
    return function == null
        ? null // the JDK says what it has to say of it
        : () -> {
          try {
            function.run();
          } finally {
            ended();
          }
        };
  }

  public static <T> Supplier<T> supplier(Supplier<T> function) {
    return function == null
        ? null
        : () -> {
          try {
            return function.get();
          } finally {
            ended();
          }
        };
  }

  public static <T> Consumer<T> consumer(Consumer<T> function) {
    return function == null
        ? null
        : given -> {
          try {
            function.accept(given);
          } finally {
            ended();
          }
        };
  }

  public static <T, U> BiConsumer<T, U> biConsumer(BiConsumer<T, U> function) {
    return function == null
        ? null
        : (given, other) -> {
          try {
            function.accept(given, other);
          } finally {
            ended();
          }
        };
  }

  public static <T, R> Function<T, R> function(Function<T, R> function) {
    return function == null
        ? null
        : given -> {
          try {
            return function.apply(given);
          } finally {
            ended();
          }
        };
  }

  public static <T, U, R> BiFunction<T, U, R> biFunction(BiFunction<T, U, R> function) {
    return function == null
        ? null
        : (given, other) -> {
          try {
            return function.apply(given, other);
          } finally {
            ended();
          }
        };
  }
}
