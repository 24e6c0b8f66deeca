// misconception: volatile-is-atomic
// says: It never ends
// from: right/counted-completer
package forkjoin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

public final class ParallelSort {

  private ParallelSort() {}

  /** A range; the half that is done second merges. */
  private static final class Range {
    final Range whole;
    final int from;
    final int to;
    volatile boolean halfDone;

    Range(Range whole, int from, int to) {
      this.whole = whole;
      this.from = from;
      this.to = to;
    }

    int mid() {
      return from + (to - from) / 2;
    }
  }

  public static <T> T[] sort(
      T[] items, Comparator<? super T> order, int cutoff, ForkJoinPool pool, Leaf<T> leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    T[] sorted = items.clone();
    T[] scratch = items.clone();
    CompletableFuture<Void> done = new CompletableFuture<>();
    List<Range> leaves = new ArrayList<>();
    cut(new Range(null, 0, sorted.length), cutoff, leaves);
    for (Range range : leaves) {
      pool.execute(() -> {
        try {
          leaf.sort(sorted, range.from, range.to);
          goUp(range, sorted, scratch, order, done);
        } catch (Throwable t) {
          done.completeExceptionally(t);
        }
      });
    }
    done.join();
    return sorted;
  }

  private static void cut(Range range, int cutoff, List<Range> leaves) {
    if (range.to - range.from <= cutoff) {
      leaves.add(range);
      return;
    }
    cut(new Range(range, range.from, range.mid()), cutoff, leaves);
    cut(new Range(range, range.mid(), range.to), cutoff, leaves);
  }

  private static <T> void goUp(
      Range range,
      T[] array,
      T[] scratch,
      Comparator<? super T> order,
      CompletableFuture<Void> done) {
    for (Range whole = range.whole; whole != null; whole = whole.whole) {
      if (!whole.halfDone) {
        whole.halfDone = true;
        return; // the other half will merge
      }
      merge(whole, array, scratch, order);
    }
    done.complete(null);
  }

  private static <T> void merge(Range r, T[] array, T[] scratch, Comparator<? super T> order) {
    int mid = r.mid();
    int left = r.from;
    int right = mid;
    for (int i = r.from; i < r.to; i++) {
      boolean takesLeft =
          right == r.to || left < mid && order.compare(array[left], array[right]) <= 0;
      scratch[i] = takesLeft ? array[left++] : array[right++];
    }
    System.arraycopy(scratch, r.from, array, r.from, r.to - r.from);
  }
}
