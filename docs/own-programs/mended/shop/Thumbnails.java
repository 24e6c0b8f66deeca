package shop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/** Makes small pictures of photos. */
public final class Thumbnails {
  private Thumbnails() {}

  /**
   * Makes a small picture of each photo, with that many threads. The result has the photos' order;
   * where {@code shrink} throws, it has an empty text.
   */
  public static List<String> makeAll(
      List<String> photos, UnaryOperator<String> shrink, int threads) throws InterruptedException {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var tasks = new ArrayList<Future<String>>();
      for (String photo : photos) {
        tasks.add(pool.submit(() -> shrink.apply(photo)));
      }
      var small = new ArrayList<String>();
      for (Future<String> task : tasks) {
        small.add(smallOrEmpty(task));
      }
      return small;
    }
  }

  private static String smallOrEmpty(Future<String> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException _) {
      return "";
    }
  }
}
