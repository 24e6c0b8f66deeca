// kind: leaves as tasks of the pool, then rounds of merges that double in size
package forkjoin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public final class ParallelSort {

  private ParallelSort() {}

  public static <T> T[] sort(
      T[] items, Comparator<? super T> order, int cutoff, ForkJoinPool pool, Leaf<T> leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    T[] from = items.clone();
    T[] to = items.clone();
    T[] first = from;
    List<ForkJoinTask<?>> tasks = new ArrayList<>();
    for (long start = 0; start < items.length; start += cutoff) {
      int begin = (int) start;
      int end = (int) Math.min(items.length, start + cutoff);
      tasks.add(pool.submit(() -> leaf.sort(first, begin, end)));
    }
    tasks.forEach(ForkJoinTask::join);
    for (long width = cutoff; width < items.length; width *= 2) {
      T[] source = from;
      T[] target = to;
      tasks.clear();
      for (long start = 0; start < items.length; start += 2 * width) {
        int begin = (int) start;
        int mid = (int) Math.min(items.length, start + width);
        int end = (int) Math.min(items.length, start + 2 * width);
        tasks.add(pool.submit(() -> merge(source, target, begin, mid, end, order)));
      }
      tasks.forEach(ForkJoinTask::join);
      from = target;
      to = source;
    }
    return from;
  }

  private static <T> void merge(
      T[] source, T[] target, int begin, int mid, int end, Comparator<? super T> order) {
    int left = begin;
    int right = mid;
    for (int i = begin; i < end; i++) {
      if (left < mid && (right >= end || order.compare(source[left], source[right]) <= 0)) {
        target[i] = source[left++];
      } else {
        target[i] = source[right++];
      }
    }
  }
}
