package forkjoin;

import static forkjoin.scenes.ForkJoinBelief.BEGINS_AT_ZERO;
import static forkjoin.scenes.ForkJoinBelief.CHARACTERISTICS_ARE_HINTS;
import static forkjoin.scenes.ForkJoinBelief.COMBINER_NEVER_RUNS;
import static forkjoin.scenes.ForkJoinBelief.EVERY_PART_HAS_ONE;
import static forkjoin.scenes.ForkJoinBelief.ONE_CONTAINER_FOR_ALL;
import static java.util.stream.Collector.Characteristics.CONCURRENT;
import static kit.belief.CommonBelief.MEAN_OF_MEANS;

import explorer.Scenario;
import explorer.Schedules;
import forkjoin.scenes.CollectorByHand;
import forkjoin.scenes.CollectorByHand.Both;
import forkjoin.scenes.CollectorByHand.Numbers;
import forkjoin.scenes.CollectorByHand.Parts;
import forkjoin.scenes.ForkJoinBelief;
import forkjoin.scenes.ScriptedSpliterator;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.belief.Beliefs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("8.2 Stats")
@Beliefs(ForkJoinBelief.class)
class StatsTest {
  // None of them has 0 between its least and its greatest number.
  private static final List<Integer> SOME = List.of(7, 3, 20, 4, 4);
  private static final List<Integer> NEGATIVE = List.of(-7, -3, -20, -4, -4);

  private static CollectorByHand<?> byHand() {
    return CollectorByHand.of(Stats.collector());
  }

  @Test
  @Order(1)
  @DisplayName("numbers in one part: what is least of 5, 7, 9, and greatest of -5, -7, -9?")
  void onePart() throws Exception {
    for (var numbers :
        List.of(List.of(5, 7, 9), List.of(-5, -7, -9), List.of(8), SOME, List.of(-2, 0, 3))) {
      Guard.run(() -> onePart(numbers));
    }
    int most = Integer.MAX_VALUE;
    Guard.run(() -> require(byHand(), new Numbers(List.of(most, most, most))));
    Guard.run(() -> require(byHand(), new Numbers(List.of(-1, most, Integer.MIN_VALUE))));
  }

  private static void onePart(List<Integer> numbers) {
    var parts = new Numbers(numbers);
    Stats stats = byHand().collect(parts);
    Stats due = due(numbers);
    requireStats(stats, parts);
    if (stats.count() > numbers.size()) {
      throw Rejection.of(
          ONE_CONTAINER_FOR_ALL,
          "The numbers %s were collected, and the collector told of %s: what another collector had got before was still there."
              .formatted(parts.text(), numbersIn(stats)));
    }
    if (stats.min() != due.min() && stats.min() == 0
        || stats.max() != due.max() && stats.max() == 0) {
      throw Rejection.of(
          BEGINS_AT_ZERO,
          "Of the numbers %s, the %s came out as 0."
              .formatted(parts.text(), stats.min() == 0 ? "least" : "greatest"));
    }
    requireSame(stats, parts);
  }

  @Test
  @Order(2)
  @DisplayName("two parts that are collected by turns don't get into each other's way")
  void containersOfTheirOwn() throws Exception {
    Guard.run(() -> byTurns(CollectorByHand.of(Stats.collector())));
  }

  private static <A> void byTurns(CollectorByHand<A> hand) {
    A one = hand.container(new Numbers(List.of()));
    A other = hand.container(new Numbers(List.of()));
    hand.add(one, 5);
    hand.add(other, 7);
    hand.add(one, 9);
    Stats first = hand.stats(one);
    Stats second = hand.stats(other);
    if (!same(first, due(List.of(5, 9))) || !same(second, due(List.of(7)))) {
      throw Rejection.of(
          ONE_CONTAINER_FOR_ALL,
          "5 and 9 were added to one container, and 7 to another: the first told of %s, and the second of %s."
              .formatted(numbersIn(first), numbersIn(second)));
    }
  }

  private static String numbersIn(Stats stats) {
    return stats == null ? "nothing" : stats.count() == 1 ? "1 number" : stats.count() + " numbers";
  }

  @Test
  @Order(3)
  @DisplayName("two parts, wherever the numbers are cut, give what one part gives")
  void twoParts() throws Exception {
    for (int cut : new int[] {1, 2, 3, 4}) {
      Guard.run(() -> twoParts(cut));
    }
  }

  private static void twoParts(int cut) {
    var left = SOME.subList(0, cut);
    var right = SOME.subList(cut, SOME.size());
    var parts = new Both(new Numbers(left), new Numbers(right));
    Stats stats = byHand().collect(parts);
    requireStats(stats, parts);
    if (same(stats, due(left)) || same(stats, due(right))) {
      throw Rejection.of(
          COMBINER_NEVER_RUNS,
          "%s, combined, gave the stats of %s alone."
              .formatted(parts.text(), same(stats, due(left)) ? left : right));
    }
    requireSame(stats, parts);
  }

  @Test
  @Order(4)
  @DisplayName("a part may be empty, on either side, and so may all")
  void emptyParts() throws Exception {
    var none = new Numbers(List.of());
    var some = new Numbers(SOME);
    var negative = new Numbers(NEGATIVE);
    for (Parts parts :
        List.of(
            none,
            new Both(none, some),
            new Both(some, none),
            new Both(none, negative),
            new Both(negative, none),
            new Both(none, new Both(none, some)),
            new Both(none, none))) {
      Guard.run(() -> {
        Stats stats = byHand().collect(parts);
        requireStats(stats, parts);
        if (!same(stats, due(all(parts)))) {
          throw Rejection.of(EVERY_PART_HAS_ONE, difference(stats, parts));
        }
      });
    }
  }

  @Test
  @Order(5)
  @DisplayName("three parts and more, in whatever grouping they are combined")
  void groupings() throws Exception {
    for (Parts parts : groupings(SOME)) {
      Guard.run(() -> require(byHand(), parts));
    }
  }

  /** All ways to cut into three parts, each combined in both ways; and one number at a time. */
  private static List<Parts> groupings(List<Integer> numbers) {
    var ways = new ArrayList<Parts>();
    int n = numbers.size();
    for (int i = 0; i <= n; i++) {
      for (int j = i; j <= n; j++) {
        var a = new Numbers(numbers.subList(0, i));
        var b = new Numbers(numbers.subList(i, j));
        var c = new Numbers(numbers.subList(j, n));
        ways.add(new Both(new Both(a, b), c));
        ways.add(new Both(a, new Both(b, c)));
      }
    }
    ways.add(oneAtATime(numbers, true));
    ways.add(oneAtATime(numbers, false));
    return ways;
  }

  private static Parts oneAtATime(List<Integer> numbers, boolean leftFirst) {
    var single = numbers.stream().<Parts>map(x -> new Numbers(List.of(x))).toList();
    return leftFirst
        ? single.stream().reduce(Both::new).orElseThrow()
        : single.reversed().stream().reduce((right, left) -> new Both(left, right)).orElseThrow();
  }

  @Test
  @Order(6)
  @DisplayName("one collector, used twice at the same time and then again")
  void usedAgain() throws Exception {
    Guard.run(() -> usedAgain(Stats.collector()));
  }

  private static void usedAgain(Collector<Integer, ?, Stats> collector) {
    byTurns(CollectorByHand.of(collector));
    for (int i = 0; i < 2; i++) {
      Stats stats = CollectorByHand.of(collector).collect(new Numbers(SOME));
      if (!same(stats, due(SOME))) {
        throw Rejection.of(
            ONE_CONTAINER_FOR_ALL,
            "A collector that had been used before was used again: of %d numbers it told of %s."
                .formatted(SOME.size(), numbersIn(stats)));
      }
    }
  }

  @Test
  @Order(7)
  @DisplayName("if it says CONCURRENT, several threads may add to one container")
  void concurrent() {
    var collector = Stats.collector();
    if (!collector.characteristics().contains(CONCURRENT)) {
      return;
    }
    Object container = collector.supplier().get();
    if (container instanceof IntSummaryStatistics) {
      throw Rejection.of(
          CHARACTERISTICS_ARE_HINTS,
          "The collector says CONCURRENT, and its container is an IntSummaryStatistics, of which"
              + " the documentation says that it is not thread-safe.");
    }
    Schedules.explore(TwoThreads.class);
  }

  static final class TwoThreads extends Scenario {
    private final Shared<?> shared = new Shared<>(Stats.collector());

    TwoThreads() {
      task("A", () -> shared.add(5));
      task("B", () -> shared.add(7));
    }

    @Override
    protected void verify() {
      Stats stats = shared.stats();
      require(
          same(stats, due(List.of(5, 7))),
          CHARACTERISTICS_ARE_HINTS,
          "The collector says CONCURRENT. Two threads added 5 and 7 to one container, and then it told of %s with a mean of %s."
              .formatted(numbersIn(stats), stats.mean()));
    }
  }

  /** One container. */
  static final class Shared<A> {
    private final Collector<Integer, A, Stats> collector;
    private final A container;

    Shared(Collector<Integer, A, Stats> collector) {
      this.collector = collector;
      container = collector.supplier().get();
    }

    void add(int number) {
      collector.accumulator().accept(container, number);
    }

    Stats stats() {
      return collector.finisher().apply(container);
    }
  }

  @Test
  @Order(8)
  @DisplayName("parallel streams, split in every one of these ways")
  void parallelStreams() throws Exception {
    var hundred = IntStream.range(-20, 80).boxed().toList();
    var ways = groupings(SOME);
    ways.add(oneAtATime(hundred, true));
    ways.add(oneAtATime(hundred, false));
    for (Parts parts : ways) {
      for (boolean parallel : new boolean[] {false, true}) {
        Guard.run(() -> {
          var stream = StreamSupport.stream(new ScriptedSpliterator(parts), parallel);
          try {
            Stats stats = stream.collect(Stats.collector());
            requireStats(stats, parts);
            requireSame(stats, parts);
          } catch (ClassCastException e) {
            throw Rejection.of(
                CHARACTERISTICS_ARE_HINTS,
                "A stream was collected, and what came out was no Stats: " + e.getMessage() + ".");
          }
        });
      }
    }
  }

  private static void require(CollectorByHand<?> hand, Parts parts) {
    requireSame(hand.collect(parts), parts);
  }

  private static void requireSame(Stats stats, Parts parts) {
    requireStats(stats, parts);
    Stats due = due(all(parts));
    if (same(stats, due)) {
      return;
    }
    boolean onlyTheMean =
        stats.count() == due.count() && stats.min() == due.min() && stats.max() == due.max();
    throw onlyTheMean && parts instanceof Both
        ? Rejection.of(MEAN_OF_MEANS, difference(stats, parts))
        : Rejection.plain(difference(stats, parts));
  }

  private static void requireStats(Stats stats, Parts parts) {
    if (stats == null) {
      throw Rejection.plain(parts.text() + " were collected, and the result was null.");
    }
  }

  private static String difference(Stats stats, Parts parts) {
    Stats due = due(all(parts));
    return "%s%s gave count %d, min %d, max %d, mean %s; it should be count %d, min %d, max %d, mean %s."
        .formatted(
            parts.text(),
            parts instanceof Both ? ", combined," : "",
            stats.count(),
            stats.min(),
            stats.max(),
            shortened(stats.mean()),
            due.count(),
            due.min(),
            due.max(),
            shortened(due.mean()));
  }

  private static String shortened(double mean) {
    return mean == Math.rint(mean)
        ? String.valueOf((long) mean)
        : String.format(Locale.ROOT, "%.3f", mean);
  }

  private static List<Integer> all(Parts parts) {
    return switch (parts) {
      case Numbers(var numbers) -> numbers;
      case Both(var left, var right) -> {
        var both = new ArrayList<>(all(left));
        both.addAll(all(right));
        yield both;
      }
    };
  }

  private static Stats due(List<Integer> numbers) {
    var summary = numbers.stream().mapToInt(x -> x).summaryStatistics();
    return new Stats(summary.getCount(), summary.getMin(), summary.getMax(), summary.getAverage());
  }

  private static boolean same(Stats stats, Stats due) {
    // The text allows the mean to be off by a billionth of the largest number.
    double largest = Math.max(Math.abs((double) due.min()), Math.abs((double) due.max()));
    return stats.count() == due.count()
        && stats.min() == due.min()
        && stats.max() == due.max()
        && (due.count() == 0
            ? stats.mean() == 0
            : Math.abs(stats.mean() - due.mean()) <= largest / 1e9);
  }
}
