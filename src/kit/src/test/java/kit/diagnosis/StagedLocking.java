package kit.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import kit.ThreadKind;

/** Threads that each take one lock, and only when all have theirs go on to the next. */
public final class StagedLocking {
  private StagedLocking() {}

  /** What one of them does; it runs {@code met} between its two locks. */
  public interface Half {
    void run(Runnable met) throws Exception;
  }

  /** One thread, {@code a}, {@code b}, ..., for each half, of the kinds in turn; waits for all. */
  public static void together(List<ThreadKind> kinds, Half... halves) throws InterruptedException {
    var all = new CountDownLatch(halves.length);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < halves.length; i++) {
      Half half = halves[i];
      threads.add(
          kinds
              .get(i % kinds.size())
              .builder(Character.toString('a' + i))
              .start(() -> run(half, all)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  static void run(Half half, CountDownLatch all) {
    try {
      half.run(() -> {
        all.countDown();
        try {
          all.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the test has broken it off
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
