package forkjoin;

import static forkjoin.scenes.ForkJoinBelief.EQUAL_IN_ANY_ORDER;
import static forkjoin.scenes.ForkJoinBelief.FORK_IS_ENOUGH;
import static forkjoin.scenes.ForkJoinBelief.FORK_KNOWS_MY_POOL;
import static forkjoin.scenes.ForkJoinBelief.HALVES_IN_TURN;
import static forkjoin.scenes.ForkJoinBelief.IDLE_THREADS_TAKE_HALF;
import static forkjoin.scenes.ForkJoinBelief.STEALING_IS_FREE;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.NOTHING_TO_DO;
import static kit.belief.CommonBelief.NOT_YOURS_TO_CLOSE;
import static kit.belief.CommonBelief.ONE_SCRATCH_FOR_ALL;
import static kit.belief.DeviceBelief.RUNS_ON_YOUR_THREAD;
import static kit.belief.DeviceBelief.TOO_FEW_WORKERS;
import static kit.belief.DeviceBelief.WAITS_IN_THE_LOOP;

import explorer.Scenario;
import explorer.Schedules;
import forkjoin.scenes.ForkJoinBelief;
import forkjoin.scenes.Item;
import forkjoin.scenes.RecordingLeaf;
import forkjoin.scenes.RecordingLeaf.Piece;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import kit.Exercise;
import kit.Rejection;
import kit.Rendezvous;
import kit.Trial;
import kit.belief.Beliefs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("8.1 ParallelSort")
@Beliefs(ForkJoinBelief.class)
class ParallelSortTest {
  // With one thread nothing happens at the same time: what is wrong here is wrong without a race.
  private final ForkJoinPool one = new ForkJoinPool(1);
  // Far more threads than leaves that shall meet: some may be held up in join, each behind another.
  private final ForkJoinPool many = new ForkJoinPool(16);

  @AfterEach
  void stop() {
    one.shutdownNow();
    many.shutdownNow();
  }

  @Test
  @Order(1)
  @DisplayName("in a pool of one thread: it sorts, in a new array, and each item is in one leaf")
  void sorts() throws Exception {
    sorts(Item.withKeys(3, 1, 2));
    sorts(Item.shuffled(1_000, 1_000));
  }

  private void sorts(Item... items) throws Exception {
    var leaf = new RecordingLeaf(items);
    var sorted = sorted(items, items.length < 10 ? 1 : 100, one, leaf);
    leaf.requireUntouched();
    requireSorted(items, sorted, leaf);
    leaf.thatFit();
    if (sorted == items) {
      throw Rejection.of(
          ForkJoinBelief.ARRAY_IS_MY_WORKSPACE,
          "The result is the very array that was given to sort.");
    }
    if (one.isShutdown()) {
      throw Rejection.of(NOT_YOURS_TO_CLOSE, "After sort the pool is closed.");
    }
  }

  private static Item[] sorted(Item[] items, int cutoff, ForkJoinPool pool, RecordingLeaf leaf)
      throws Exception {
    try (var trial =
        Trial.start(() -> ParallelSort.sort(items, leaf.order(), cutoff, pool, leaf))) {
      trial.awaitGlobalQuiescence(); // leaves that nobody has joined may come late
      return trial.result();
    } catch (ClassCastException e) {
      throw Rejection.plain(
          "An array of another type was given to a leaf or came back: an Object[] can't hold what"
              + " the caller expects. clone and Arrays.copyOf make an array of the same type.");
    } catch (StackOverflowError e) {
      throw Rejection.plain(
          ("With %d items and a cutoff of %d your code called itself until the stack was full: some"
                  + " ranges are cut again and again. Which range is to be cut no further?")
              .formatted(items.length, cutoff));
    }
  }

  private static void requireSorted(Item[] items, Item[] sorted, RecordingLeaf leaf) {
    var due = items.clone();
    Arrays.sort(due, Item.BY_KEY);
    if (sorted != null && keys(sorted).equals(keys(due))) {
      return;
    }
    String happened =
        items.length > 10
            ? "%d items came back in another order, or not all of them.".formatted(items.length)
            : "%s was sorted to %s; it should be %s."
                .formatted(keys(items), sorted == null ? null : keys(sorted), keys(due));
    throw leaf.comparedTooEarly()
        ? Rejection.of(
            FORK_IS_ENOUGH, happened + " Items were merged before they had been through a leaf.")
        : Rejection.plain(happened);
  }

  private static List<Integer> keys(Item... items) {
    return Arrays.stream(items).map(item -> item == null ? null : item.key()).toList();
  }

  @Test
  @Order(2)
  @DisplayName(
      "in whatever order the threads take their steps, two merges don't disturb each other")
  void mergesApart() {
    Schedules.explore(FourItems.class);
  }

  static final class FourItems extends Scenario {
    private final ForkJoinPool pool = new ForkJoinPool(2);
    private String sorted;

    FourItems() {
      task(
          "sort",
          () -> {
            String[] items = {"d", "c", "b", "a"};
            sorted =
                String.join(
                    "",
                    ParallelSort.sort(
                        items, Comparator.naturalOrder(), 1, pool, FourItems::sortByInsertion));
          });
    }

    private static void sortByInsertion(String[] array, int from, int to) {
      for (int i = from + 1; i < to; i++) {
        String item = array[i];
        int place = i;
        for (; place > from && array[place - 1].compareTo(item) > 0; place--) {
          array[place] = array[place - 1];
        }
        array[place] = item;
      }
    }

    @Override
    protected void verify() {
      boolean allThere = sorted.chars().distinct().count() == 4;
      require(
          "abcd".equals(sorted),
          allThere ? FORK_IS_ENOUGH : ONE_SCRATCH_FOR_ALL,
          "The letters dcba, in leaves of one, were sorted to %s instead of abcd."
              .formatted(sorted));
    }
  }

  @Test
  @Order(3)
  @DisplayName("equal items stay in the order in which they came")
  void stable() throws Exception {
    stable(Item.withKeys(1, 1));
    stable(Item.withKeys(2, 1, 2, 1, 2, 1, 1));
    stable(Item.shuffled(1_000, 10));
  }

  private void stable(Item... items) throws Exception {
    var leaf = new RecordingLeaf(items);
    var sorted = sorted(items, 1, one, leaf);
    requireSorted(items, sorted, leaf);
    for (int i = 1; i < sorted.length; i++) {
      Item left = sorted[i - 1];
      Item right = sorted[i];
      if (left.key() == right.key() && left.place() > right.place()) {
        throw Rejection.of(
            EQUAL_IN_ANY_ORDER,
            "Of two equal items (key %d), the one that stood at index %d came out before the one that stood at index %d."
                .formatted(left.key(), left.place(), right.place()));
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("no leaf has more items than the cutoff, and no two neighbours would fit into one")
  void sizeOfLeaves() throws Exception {
    sizeOfLeaves(4_096, 256);
    sizeOfLeaves(1_000, 300);
    sizeOfLeaves(101, 100);
    sizeOfLeaves(199, 100);
    sizeOfLeaves(100, 100);
    sizeOfLeaves(18, 8);
  }

  private void sizeOfLeaves(int n, int cutoff) throws Exception {
    var items = Item.shuffled(n, n);
    var leaf = new RecordingLeaf(items);
    requireSorted(items, sorted(items, cutoff, one, leaf), leaf);
    List<Piece> pieces = leaf.thatFit();
    for (Piece piece : pieces) {
      if (piece.size() > cutoff) {
        throw Rejection.of(
            IDLE_THREADS_TAKE_HALF,
            "A leaf got %d of %d items, where the cutoff is %d."
                .formatted(piece.size(), n, cutoff));
      }
    }
    for (int i = 1; i < pieces.size(); i++) {
      int left = pieces.get(i - 1).size();
      int right = pieces.get(i).size();
      if (left + right <= cutoff) {
        throw Rejection.of(
            STEALING_IS_FREE,
            "%d leaves for %d items and a cutoff of %d: two neighbours have %d and %d items, which fit into one leaf."
                .formatted(pieces.size(), n, cutoff, left, right));
      }
    }
  }

  @Test
  @Order(5)
  @DisplayName("the leaves run in the pool that was given")
  void inThePool() throws Exception {
    var items = Item.shuffled(1_600, 1_600);
    var leaf = new RecordingLeaf(items);
    sorted(items, 100, many, leaf);
    leaf.thatFit();
    if (!leaf.allRanIn(many)) {
      throw Rejection.of(
          FORK_KNOWS_MY_POOL,
          "Of 16 leaves, some ran in threads that are none of the given pool's: in the calling"
              + " thread, or in another pool.");
    }
  }

  @Test
  @Order(6)
  @DisplayName("leaves are at work at the same time: four of sixteen meet")
  void atTheSameTime() throws Exception {
    var items = Item.shuffled(1_600, 1_600);
    try {
      Rendezvous.requireConcurrent(
          4,
          meet -> ParallelSort.sort(items, Item.BY_KEY, 100, many, new RecordingLeaf(items, meet)));
    } catch (Rejection rejection) {
      throw oneByOne(rejection);
    }
  }

  /** Which thread waits for which, if halves follow one another, is chance: not told. */
  private static Rejection oneByOne(Rejection rejection) {
    return rejection
        .misconception()
        .filter(Set.of(WAITS_IN_THE_LOOP, TOO_FEW_WORKERS, RUNS_ON_YOUR_THREAD)::contains)
        .map(_ ->
            Rejection.of(
                HALVES_IN_TURN,
                "The pool has threads enough for all of 16 leaves, and never were even 4 of them at"
                    + " work at the same time."))
        .orElse(rejection);
  }

  @Test
  @Order(7)
  @DisplayName("what a leaf or the order throws comes out, and the given array is as it was")
  void failureComesOut() throws Exception {
    var items = Item.shuffled(400, 400);
    var failure = new IllegalStateException("item 7 is broken");
    Leaf<Item> broken =
        (array, from, to) -> {
          for (int i = from; i < to; i++) {
            if (array[i].place() == 7) {
              throw failure;
            }
          }
        };
    failureComesOut("A leaf", failure, items, Item.BY_KEY, broken);
    Comparator<Item> odd =
        (left, right) -> {
          if (left.place() == 7 || right.place() == 7) {
            throw failure;
          }
          return Item.BY_KEY.compare(left, right);
        };
    failureComesOut("The order", failure, items, odd, (_, _, _) -> {});
  }

  private void failureComesOut(
      String who, Throwable failure, Item[] items, Comparator<Item> order, Leaf<Item> leaf)
      throws Exception {
    var before = items.clone();
    try (var trial = Trial.start(() -> ParallelSort.sort(items, order, 100, one, leaf))) {
      var ending = trial.awaitOutcome();
      if (!ending.isCausedBy(failure)) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "%s threw an IllegalStateException, and sort %s."
                .formatted(who, ending.returned() ? "returned" : "threw something else"));
      }
    }
    if (!Arrays.equals(items, before)) {
      throw Rejection.of(
          ForkJoinBelief.ARRAY_IS_MY_WORKSPACE,
          who + " threw, and the array that was given has changed.");
    }
  }

  @Test
  @Order(8)
  @DisplayName("no items, one, and as many as fit into one leaf; a cutoff that nothing reaches")
  void fewItems() throws Exception {
    for (int n : new int[] {0, 1, 2, 100}) {
      for (int cutoff : new int[] {100, Integer.MAX_VALUE}) {
        var items = Item.shuffled(n, Math.max(1, n));
        var leaf = new RecordingLeaf(items);
        try (var trial =
            Trial.start(() -> ParallelSort.sort(items, Item.BY_KEY, cutoff, many, leaf))) {
          var ending = trial.awaitOutcome();
          if (!ending.returned()) {
            var happened =
                "For %d items and a cutoff of %d, sort %s.".formatted(n, cutoff, ending.describe());
            throw n == 0 ? Rejection.of(NOTHING_TO_DO, happened) : Rejection.plain(happened);
          }
          requireSorted(items, ending.value(), leaf);
          leaf.thatFit();
        }
      }
    }
  }

  @Test
  @Order(9)
  @DisplayName("a cutoff of 0 or less is refused: IllegalArgumentException")
  void noCutoff() throws Exception {
    for (int cutoff : new int[] {0, -1}) {
      var items = Item.shuffled(10, 10);
      var leaf = new RecordingLeaf(items);
      try (var trial =
          Trial.start(() -> ParallelSort.sort(items, Item.BY_KEY, cutoff, many, leaf))) {
        var ending = trial.awaitOutcome();
        if (!(ending.failure() instanceof IllegalArgumentException)) {
          throw Rejection.plain(
              "For a cutoff of %d, sort should throw IllegalArgumentException; it %s."
                  .formatted(cutoff, ending.returned() ? "returned an array" : ending.describe()));
        }
      }
    }
  }
}
