package subjects;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Threads that are told apart by their numbers: ids, which differ, and hash codes. */
public final class ThreadNumbers {
  private ThreadNumbers() {}

  /** Each thread counts in a place that a number of its own picks. */
  private static int countBy(ToIntFunction<Thread> number, int places) throws InterruptedException {
    int[] counts = new int[places];
    Runnable count = () -> counts[number.applyAsInt(Thread.currentThread()) % places]++;
    Thread a = new Thread(count);
    Thread b = Thread.ofVirtual().unstarted(count);
    a.start();
    b.start();
    a.join();
    b.join();
    return IntStream.of(counts).sum();
  }

  /** Ids are different, and their remainders may be the same. */
  @Rejected(says = "counts[1]", belief = "one-line-one-step")
  public static final class PlacesById extends TwoExpectedScenario {
    PlacesById() {
      super(() -> countBy(thread -> (int) thread.threadId(), 4));
    }
  }

  @Rejected(says = "counts[1]", belief = "one-line-one-step")
  public static final class PlacesByOldId extends TwoExpectedScenario {
    @SuppressWarnings("deprecation") // it is what is tried
    PlacesByOldId() {
      super(() -> countBy(thread -> (int) thread.getId(), 4));
    }
  }

  @Rejected(says = "counts[0]", belief = "one-line-one-step")
  public static final class PlacesByHashCode extends TwoExpectedScenario {
    PlacesByHashCode() {
      super(() -> countBy(Thread::hashCode, 4));
    }
  }

  /** No two threads have the same id. */
  @Accepted
  public static final class CountsById extends TwoExpectedScenario {
    CountsById() {
      super(() -> {
        var counts = new ConcurrentHashMap<Long, Integer>();
        Runnable count = () -> counts.merge(Thread.currentThread().threadId(), 1, Integer::sum);
        Thread a = Thread.ofPlatform().start(count);
        Thread b = Thread.ofPlatform().start(count);
        a.join();
        b.join();
        return counts.size();
      });
    }
  }

  /** What overrides a method may still call the one that it overrides. */
  @Accepted
  public static final class HashCodeOfItsOwn extends TwoExpectedScenario {
    HashCodeOfItsOwn() {
      super(() -> new Numbered().hashCode() - new Numbered().hashCode() == 0 ? 2 : 1);
    }

    private static final class Numbered {
      @Override
      public int hashCode() {
        return super.hashCode() * 0 + 7;
      }

      @Override
      public boolean equals(Object other) {
        return other == this;
      }
    }
  }
}
