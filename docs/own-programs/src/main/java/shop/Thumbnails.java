package shop;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
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
    var pool = Executors.newFixedThreadPool(2);
    var small = new String[photos.size()];
    var done = new CountDownLatch(photos.size());
    for (int i = 0; i < small.length; i++) {
      int place = i;
      pool.execute(
          () -> {
            small[place] = shrink.apply(photos.get(place));
            done.countDown();
          });
    }
    done.await();
    return List.of(small);
  }
}
