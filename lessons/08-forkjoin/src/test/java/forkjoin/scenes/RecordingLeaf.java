package forkjoin.scenes;

import static forkjoin.scenes.ForkJoinBelief.ARRAY_IS_MY_WORKSPACE;
import static forkjoin.scenes.ForkJoinBelief.FORK_IS_ENOUGH;
import static forkjoin.scenes.ForkJoinBelief.PARALLEL_BY_NAME;

import forkjoin.Leaf;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.IntStream;
import kit.Census;
import kit.Rejection;

/** Leaves that sort, and a census of the items that were in them. */
public final class RecordingLeaf implements Leaf<Item> {
  /** What a leaf was given: the items that stood at these places at first, in their order. */
  public record Piece(List<Integer> places, Thread thread) {
    public int size() {
      return places.size();
    }

    int first() {
      return places.getFirst();
    }

    int last() {
      return places.getLast();
    }

    boolean ranIn(ForkJoinPool pool) {
      return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == pool;
    }
  }

  private final Item[] items;
  private final Item[] before;
  private final Runnable work;
  private final Queue<Piece> pieces = new ConcurrentLinkedQueue<>();
  private final Census<Integer> places = new Census<>();
  private final Set<Integer> done = ConcurrentHashMap.newKeySet(); // places whose leaf has ended
  private volatile boolean comparedTooEarly;

  /**
   * @param items the array that is sorted; compared with itself whenever a leaf is called
   * @param work what each leaf does besides
   */
  public RecordingLeaf(Item[] items, Runnable work) {
    this.items = items;
    this.before = items.clone();
    this.work = work;
  }

  /** As {@link #RecordingLeaf(Item[], Runnable)}, with nothing besides. */
  public RecordingLeaf(Item[] items) {
    this(items, () -> {});
  }

  @Override
  public void sort(Item[] array, int from, int to) {
    requireRange(array, from, to);
    requireUntouched();
    var range = List.of(array).subList(from, to);
    var sorted = range.stream().map(Item::place).sorted().toList();
    if (!range.isEmpty()) {
      sorted.forEach(places::record);
      pieces.add(new Piece(sorted, Thread.currentThread()));
    }
    work.run();
    Arrays.sort(array, from, to, Item.BY_KEY); // stable, for objects
    requireUntouched();
    done.addAll(sorted);
  }

  /** By the key; and notes who compares items before they have been through a leaf. */
  public Comparator<Item> order() {
    return (left, right) -> {
      comparedTooEarly |= !done.contains(left.place()) || !done.contains(right.place());
      return Item.BY_KEY.compare(left, right);
    };
  }

  /** Whether items were compared before they had been through a leaf. */
  public boolean comparedTooEarly() {
    return comparedTooEarly;
  }

  private static void requireRange(Item[] array, int from, int to) {
    if (from < 0 || to < from || to > array.length) {
      throw Rejection.plain(
          "A leaf was to sort from %d to %d, in an array of %d items."
              .formatted(from, to, array.length));
    }
  }

  /** Demands that the array that was given is as it was. */
  public void requireUntouched() {
    if (!Arrays.equals(items, before)) {
      throw Rejection.of(
          ARRAY_IS_MY_WORKSPACE, "The array that was given to sort has been changed.");
    }
  }

  /** The pieces in their order, when it is certain that each item was in one. */
  public List<Piece> thatFit() {
    var missing = places.missing(IntStream.range(0, items.length).boxed().toList());
    if (missing.size() == items.length && items.length > 0) {
      throw Rejection.of(
          PARALLEL_BY_NAME,
          "No leaf was called, though there were %d items.".formatted(missing.size()));
    }
    if (comparedTooEarly && (!missing.isEmpty() || !places.duplicates().isEmpty())) {
      throw Rejection.of(
          FORK_IS_ENOUGH,
          "Not each of %d items was in one leaf. Items were merged before they had been through a leaf."
              .formatted(items.length));
    }
    if (!missing.isEmpty()) {
      throw Rejection.plain(
          "%d items were in no leaf, the first of them at index %d of %d."
              .formatted(missing.size(), missing.getFirst(), items.length));
    }
    if (!places.duplicates().isEmpty()) {
      throw Rejection.plain(
          "%d items were in more than one leaf, the first of them at index %d of %d."
              .formatted(
                  places.duplicates().size(),
                  places.duplicates().stream().min(Comparator.naturalOrder()).get(),
                  items.length));
    }
    for (Piece piece : pieces) {
      if (piece.last() - piece.first() != piece.size() - 1) {
        throw Rejection.plain(
            "A leaf was given %d items that were no neighbours: they stood between index %d and %d."
                .formatted(piece.size(), piece.first(), piece.last()));
      }
    }
    return pieces.stream().sorted(Comparator.comparing(Piece::first)).toList();
  }

  /** Whether all leaves ran in this pool. */
  public boolean allRanIn(ForkJoinPool pool) {
    return pieces.stream().allMatch(piece -> piece.ranIn(pool));
  }
}
