package dataparallel.scenes;

import static dataparallel.scenes.DataParallelBelief.ANY_ORDER_ADDS_UP;
import static dataparallel.scenes.DataParallelBelief.PASSES_OVERLAP;
import static dataparallel.scenes.DataParallelBelief.ZERO_TO_BEGIN_WITH;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.BiConsumer;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import kit.Rejection;

/** An operation on {@link TracedSum}s, and a record of its calls. Thread-safe. */
public final class TracedPlus implements LongBinaryOperator {

  /**
   * A call.
   *
   * @param left the first argument
   * @param right the second argument
   */
  private record Call(long left, long right, Thread thread) {
    private boolean isOfSums() {
      return TracedSum.isOne(left) && TracedSum.isOne(right);
    }

    boolean isOfNeighbours() {
      return isOfSums() && TracedSum.of(left).to() == TracedSum.of(right).from();
    }

    /** Whether they are no neighbours in either order. */
    boolean leavesOut() {
      return isOfSums()
          && !isOfNeighbours()
          && TracedSum.of(right).to() != TracedSum.of(left).from();
    }

    boolean hasNothingOnTheRight() {
      return right == 0;
    }
  }

  private final BiConsumer<TracedSum, TracedSum> work;
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

  /**
   * @param work what each call for two neighbours does besides
   */
  public TracedPlus(BiConsumer<TracedSum, TracedSum> work) {
    this.work = work;
  }

  /** As {@link #TracedPlus(BiConsumer)}, with nothing besides. */
  public TracedPlus() {
    this((_, _) -> {});
  }

  /** The items at the places from 0 on. */
  public static long[] items(int n) {
    return IntStream.range(0, n).mapToLong(TracedSum::item).toArray();
  }

  @Override
  public long applyAsLong(long left, long right) {
    var call = new Call(left, right, Thread.currentThread());
    calls.add(call);
    if (!TracedSum.isOne(left) || !TracedSum.isOne(right)) {
      return TracedSum.isOne(left) ? left : right; // it goes on as if that were no item
    }
    var first = TracedSum.of(left);
    var second = TracedSum.of(right);
    if (call.isOfNeighbours()) {
      work.accept(first, second);
    }
    return first.plus(second).number();
  }

  /** How many calls have begun. */
  public int calls() {
    return calls.size();
  }

  /** How many calls were made by threads that are none of this pool's. */
  public int callsOutside(ForkJoinPool pool) {
    return (int)
        calls.stream()
            .map(Call::thread)
            .filter(thread ->
                !(thread instanceof ForkJoinWorkerThread worker) || worker.getPool() != pool)
            .count();
  }

  /** Demands, while all blocks are still at their beginning, that nobody uses their sums. */
  public void requireNothingEarly() {
    if (calls.stream().anyMatch(Call::hasNothingOnTheRight)) {
      throw Rejection.of(
          PASSES_OVERLAP,
          "plus was called with 0 as its second argument, which is no item and no sum of items:"
              + " your code has read a sum that was not there yet.");
    }
    if (calls.stream().anyMatch(Call::leavesOut)) {
      throw Rejection.of(
          PASSES_OVERLAP,
          "No block had been added up yet, and plus was called to add the sums of blocks.");
    }
  }

  /** Demands that each call was for two neighbours. */
  public void requireNeighbours() {
    for (Call call : calls) {
      if (call.left == 0 || call.right == 0) {
        throw Rejection.of(
            ZERO_TO_BEGIN_WITH,
            "plus was called with 0 as its %s argument, which is no item and no sum of items."
                .formatted(call.left == 0 ? "first" : "second"));
      }
      if (!TracedSum.isOne(call.left) || !TracedSum.isOne(call.right)) {
        throw Rejection.plain(
            "plus was called with a number that is no item and no sum of items: %d or %d."
                .formatted(call.left, call.right));
      }
      if (!call.isOfNeighbours()) {
        throw Rejection.of(
            ANY_ORDER_ADDS_UP,
            "plus was called for %s and then %s, which is not its neighbour on the right."
                .formatted(TracedSum.of(call.left).text(), TracedSum.of(call.right).text()));
      }
    }
  }

  /**
   * Demands that sums of several blocks are made of whole blocks.
   *
   * @param size how many items a block has
   */
  public void requireBlocks(int size) {
    for (Call call : calls) {
      var left = TracedSum.of(call.left);
      int lastOfRight = TracedSum.of(call.right).to() - 1;
      if (left.from() / size != lastOfRight / size && left.from() % size != 0) {
        throw Rejection.plain(
            "With blocks of %d items, plus was called for %s and then %s: the items are in two blocks, and what is on the left does not begin with a block. Are the items cut as blocks asks for it?"
                .formatted(size, left.text(), TracedSum.of(call.right).text()));
      }
    }
  }
}
