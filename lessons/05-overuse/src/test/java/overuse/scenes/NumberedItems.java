package overuse.scenes;

import static kit.belief.CommonBelief.LAST_CHUNK_LOST;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import kit.Census;
import kit.Rejection;

/** Items that are numbers, of which the even ones are hits, and a record of which were tested. */
public final class NumberedItems {
  private final List<Integer> items;
  private final Census<Integer> tested = new Census<>();

  public NumberedItems(int size) {
    items = upTo(size);
  }

  /** Waits until everybody has come here once. */
  public static void meet(CountDownLatch all) {
    all.countDown();
    try {
      all.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** So many numbers, from 0 on. */
  public static List<Integer> upTo(int size) {
    return IntStream.range(0, size).boxed().toList();
  }

  /** Whether it is even; puts it down as tested. */
  public boolean isHit(int number) {
    tested.record(number);
    return number % 2 == 0;
  }

  public void requireEachTestedOnce() {
    var missing = tested.missing(items);
    if (!missing.isEmpty() && missing.equals(items.subList(missing.getFirst(), items.size()))) {
      throw Rejection.of(
          LAST_CHUNK_LOST,
          "The last items, from number %d of %d, were never tested."
              .formatted(missing.getFirst() + 1, items.size()));
    }
    if (!missing.isEmpty() || !tested.duplicates().isEmpty()) {
      throw Rejection.plain(
          "Of %d items, %s: each should be tested once."
              .formatted(
                  items.size(), missing.isEmpty() ? "some were tested twice" : "some never were"));
    }
  }
}
