package bench.scenes;

import java.lang.Thread.State;
import java.util.List;
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

  /** As {@link #at}, while several want to get in. */
  public void queue(String first, List<String> others, Consumer<Runnable> place, int millis)
      throws InterruptedException {
    meet(first, others, place, State.BLOCKED, () -> sleep(millis));
  }

  private void meet(
      String first, String second, Consumer<Runnable> place, State waiting, Runnable work)
      throws InterruptedException {
    meet(first, List.of(second), place, waiting, work);
  }

  private void meet(
      String first, List<String> others, Consumer<Runnable> place, State waiting, Runnable work)
      throws InterruptedException {
    var waiters =
        others.stream()
            .map(name -> Thread.ofPlatform().name(name).unstarted(() -> place.accept(() -> {})))
            .toList();
    Thread holder =
        start(
            first,
            () ->
                place.accept(() -> {
                  for (Thread waiter : waiters) {
                    waiter.start();
                    while (waiter.getState() != waiting) {
                      Thread.onSpinWait();
                    }
                  }
                  work.run();
                }));
    holder.join();
    for (Thread waiter : waiters) {
      waiter.join();
    }
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
