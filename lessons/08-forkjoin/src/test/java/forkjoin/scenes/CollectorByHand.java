package forkjoin.scenes;

import static forkjoin.scenes.ForkJoinBelief.COMBINER_NEVER_RUNS;

import forkjoin.Stats;
import java.util.List;
import java.util.stream.Collector;
import kit.Rejection;

/**
 * Does by hand what a stream does with a collector, in an order that the test decides.
 *
 * @param <A> the collector's containers
 */
public final class CollectorByHand<A> {
  private final Collector<Integer, A, Stats> collector;

  private CollectorByHand(Collector<Integer, A, Stats> collector) {
    this.collector = collector;
  }

  /** For a collector whose containers may be of any type. */
  public static <A> CollectorByHand<A> of(Collector<Integer, A, Stats> collector) {
    return new CollectorByHand<>(collector);
  }

  /** Numbers that are collected one after the other, or two parts that are combined. */
  public sealed interface Parts {
    /** What the numbers are, in their order. */
    String text();
  }

  /** Numbers that get a container of their own. */
  public record Numbers(List<Integer> numbers) implements Parts {
    @Override
    public String text() {
      return numbers.toString();
    }
  }

  /** Two parts, of which each has its containers. */
  public record Both(Parts left, Parts right) implements Parts {
    @Override
    public String text() {
      return left.text() + " + " + grouped(right);
    }

    private static String grouped(Parts parts) {
      return parts instanceof Both ? "(" + parts.text() + ")" : parts.text();
    }
  }

  /** The stats of numbers that were collected in these parts. */
  public Stats collect(Parts parts) {
    return stats(container(parts));
  }

  /** A container with these numbers. */
  public A container(Parts parts) {
    return switch (parts) {
      case Numbers(var numbers) -> {
        A container = collector.supplier().get();
        numbers.forEach(number -> collector.accumulator().accept(container, number));
        yield container;
      }
      case Both(var left, var right) -> combined(container(left), container(right));
    };
  }

  private A combined(A left, A right) {
    A both;
    try {
      both = collector.combiner().apply(left, right);
    } catch (RuntimeException e) {
      throw Rejection.of(
          COMBINER_NEVER_RUNS,
          "Two parts were to be combined, and the combiner threw %s.".formatted(e));
    }
    if (both == null) {
      throw Rejection.of(
          COMBINER_NEVER_RUNS, "Two parts were to be combined, and the combiner returned null.");
    }
    return both;
  }

  /** Adds a number. */
  public void add(A container, int number) {
    collector.accumulator().accept(container, number);
  }

  /** What the collector makes of a container in the end. */
  public Stats stats(A container) {
    return collector.finisher().apply(container);
  }
}
