package explorer.hooks;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The calls of a {@code LongAdder} and its like. Their documentation says that what they hold is no
 * snapshot: an addition that comes while it is being summed up may be in the sum or not, each on
 * its own. So a sum is two steps; of several additions between them it has the last alone.
 */
public final class LongAdderHooks {
  private LongAdderHooks() {}

  /** Whether it keeps several parts, so that what it gives while others add is no snapshot. */
  public static boolean isInParts(Object number) {
    return number instanceof LongAdder
        || number instanceof DoubleAdder
        || number instanceof LongAccumulator
        || number instanceof DoubleAccumulator;
  }

  private static <T> List<T> additions(ControlledThread me, Object adder) {
    return me.run().facts().<List<T>>of(adder, ArrayList::new);
  }

  private static <T> void add(Object adder, T n, Consumer<T> adding, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, adder));
    me.notes().argument(n);
    me.order().acquires(adder);
    me.order().releases(adder);
    adding.accept(n);
    additions(me, adder).add(n);
  }

  private static <R> R forgetting(Object adder, Supplier<R> reset, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, adder));
    me.order().acquires(adder);
    me.order().releases(adder);
    R seen = reset.get();
    additions(me, adder).clear();
    return seen;
  }

  /** Where an addition without an argument is told, none may be noted. */
  private static void addOne(LongAdder adder, long one, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, adder));
    me.order().acquires(adder);
    me.order().releases(adder);
    adder.add(one);
    additions(me, adder).add(one);
  }

  public static void add(LongAdder adder, long n, int site) {
    add(adder, n, adder::add, site);
  }

  public static void increment(LongAdder adder, int site) {
    addOne(adder, 1, site);
  }

  public static void decrement(LongAdder adder, int site) {
    addOne(adder, -1, site);
  }

  public static void add(DoubleAdder adder, double n, int site) {
    add(adder, n, adder::add, site);
  }

  public static void accumulate(LongAccumulator adder, long n, int site) {
    add(adder, n, adder::accumulate, site);
  }

  public static void accumulate(DoubleAccumulator adder, double n, int site) {
    add(adder, n, adder::accumulate, site);
  }

  /** A look at all parts, from the first to the last, while others may add. */
  private static <T, R> R look(
      Object adder, Supplier<R> sum, Runnable reset, Consumer<T> adding, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, adder));
    List<T> before = List.copyOf(LongAdderHooks.<T>additions(me, adder));
    me.step(PendingStep.at(StepKind.CALL, site, adder));
    me.order().acquires(adder);
    List<T> all = additions(me, adder);
    R seen = sum.get();
    if (all.size() - before.size() > 1) {
      // Its function is not to be had, so it is asked itself: by what it says when it has these.
      reset.run();
      before.forEach(adding);
      adding.accept(all.getLast());
      seen = sum.get();
      reset.run();
      all.forEach(adding);
    }
    me.notes().value(seen);
    return seen;
  }

  public static long sum(LongAdder adder, int site) {
    return LongAdderHooks.<Long, Long>look(adder, adder::sum, adder::reset, adder::add, site);
  }

  public static long longValue(LongAdder adder, int site) {
    return sum(adder, site);
  }

  public static int intValue(LongAdder adder, int site) {
    return (int) sum(adder, site);
  }

  public static double sum(DoubleAdder adder, int site) {
    return LongAdderHooks.<Double, Double>look(adder, adder::sum, adder::reset, adder::add, site);
  }

  public static double doubleValue(DoubleAdder adder, int site) {
    return sum(adder, site);
  }

  public static long longValue(DoubleAdder adder, int site) {
    return (long) sum(adder, site);
  }

  public static int intValue(DoubleAdder adder, int site) {
    return (int) sum(adder, site);
  }

  public static long get(LongAccumulator adder, int site) {
    return LongAdderHooks.<Long, Long>look(
        adder, adder::get, adder::reset, adder::accumulate, site);
  }

  public static long longValue(LongAccumulator adder, int site) {
    return get(adder, site);
  }

  public static int intValue(LongAccumulator adder, int site) {
    return (int) get(adder, site);
  }

  public static double get(DoubleAccumulator adder, int site) {
    return LongAdderHooks.<Double, Double>look(
        adder, adder::get, adder::reset, adder::accumulate, site);
  }

  public static double doubleValue(DoubleAccumulator adder, int site) {
    return get(adder, site);
  }

  public static long longValue(DoubleAccumulator adder, int site) {
    return (long) get(adder, site);
  }

  public static int intValue(DoubleAccumulator adder, int site) {
    return (int) get(adder, site);
  }

  public static void reset(LongAdder adder, int site) {
    sumThenReset(adder, site);
  }

  public static long sumThenReset(LongAdder adder, int site) {
    return forgetting(adder, adder::sumThenReset, site);
  }

  public static void reset(DoubleAdder adder, int site) {
    sumThenReset(adder, site);
  }

  public static double sumThenReset(DoubleAdder adder, int site) {
    return forgetting(adder, adder::sumThenReset, site);
  }

  public static void reset(LongAccumulator adder, int site) {
    getThenReset(adder, site);
  }

  public static long getThenReset(LongAccumulator adder, int site) {
    return forgetting(adder, adder::getThenReset, site);
  }

  public static void reset(DoubleAccumulator adder, int site) {
    getThenReset(adder, site);
  }

  public static double getThenReset(DoubleAccumulator adder, int site) {
    return forgetting(adder, adder::getThenReset, site);
  }
}
