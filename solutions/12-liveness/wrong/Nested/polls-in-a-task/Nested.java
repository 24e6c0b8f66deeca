// misconception: pool-finds-a-thread
// says: now no thread can go on
// from: right/virtual-threads-wait
package liveness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

public final class Nested {

  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    List<Future<Long>> sums = new ArrayList<>();
    for (Folder folder : folders) {
      sums.add(pool.submit(() -> wordsIn(folder, pool)));
    }
    long sum = 0;
    try {
      for (Future<Long> words : sums) {
        sum += words.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return sum;
  }

  private static long wordsIn(Folder folder, ExecutorService pool) {
    List<Future<Integer>> counts = new ArrayList<>();
    for (Page page : folder.open()) {
      counts.add(pool.submit(page::words));
    }
    long sum = 0;
    for (Future<Integer> words : counts) {
      while (!words.isDone()) {
        Thread.yield();
      }
      sum += words.resultNow();
    }
    return sum;
  }
}
