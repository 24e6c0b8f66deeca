package bench.scenes;

import java.lang.Thread.State;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Has one thread wait for another, for certain: the one that holds lets go when the other waits.
 */
public final class ForcedContention {
  private static final long BRIEFLY = TimeUnit.MICROSECONDS.toNanos(600);

  /**
   * One thread works at a place for so long, while another wants to get in.
   *
   * @param place runs what it is given while it holds a monitor
   * @throws InterruptedException never, unless somebody interrupts it
   */
  public void at(String first, String second, Consumer<Runnable> place, int millis)
      throws InterruptedException {
    meet(first, second, place, State.BLOCKED, () -> sleep(millis));
  }

  /** As {@link #at}, at a place that holds a lock of {@code java.util.concurrent}. */
  public void parked(String first, String second, Consumer<Runnable> place, int millis)
      throws InterruptedException {
    meet(first, second, place, State.WAITING, () -> sleep(millis));
  }

  /** As {@link #at}, for less than a millisecond if the machine lets it. */
  public void briefly(String first, String second, Consumer<Runnable> place)
      throws InterruptedException {
    meet(
        first,
        second,
        place,
        State.BLOCKED,
        () -> {
          long start = System.nanoTime();
          while (System.nanoTime() - start < BRIEFLY) {
            Thread.onSpinWait();
          }
        });
  }

  private void meet(
      String first, String second, Consumer<Runnable> place, State waiting, Runnable work)
      throws InterruptedException {
    Thread waiter = Thread.ofPlatform().name(second).unstarted(() -> place.accept(() -> {}));
    Thread holder =
        start(
            first,
            () ->
                place.accept(() -> {
                  waiter.start();
                  while (waiter.getState() != waiting) {
                    Thread.onSpinWait();
                  }
                  work.run();
                }));
    holder.join();
    waiter.join();
  }

  /** Starts a platform thread of that name. */
  public Thread start(String name, Runnable code) {
    return Thread.ofPlatform().name(name).start(code);
  }

  /** Sleeps, in place of work. */
  public void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
