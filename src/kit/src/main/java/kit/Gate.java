package kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A place where tasks are held until the test lets them go. Thread-safe.
 *
 * <p>It waits on a latch, on purpose. A condition, a barrier or a phaser would tell a {@link
 * java.util.concurrent.ForkJoinPool} that its worker blocks; the pool would then start another
 * thread in its place, and a pool that is too small would pass.
 *
 * <p>It waits without a time limit: the watcher keeps the clock ({@link Trial}).
 */
public final class Gate {
  /** Where tests are recorded; elsewhere not even the recorder's classes are loaded. */
  private static final boolean IS_RECORDED = Boolean.getBoolean("kit.recorded");

  /** How many threads all gates of this JVM hold. */
  private static final AtomicInteger HELD = new AtomicInteger();

  private final CountDownLatch latch = new CountDownLatch(1);
  private final List<Thread> waitingThreads = new ArrayList<>();
  private final List<Arrival> awaited = new ArrayList<>(); // guarded by inside

  /** Somebody waits until so many are inside. */
  private record Arrival(int number, CountDownLatch latch) {}

  /** A closed gate. */
  public Gate() {}

  /**
   * Waits until the gate is open. Returns at once if it is, and early, with the interrupt flag set,
   * if the thread is interrupted.
   */
  public void awaitOpen() {
    holdAfter(() -> {});
  }

  /**
   * As {@link #awaitOpen()}, but takes no notice of interrupts, as code that computes doesn't; the
   * flag is set again when it goes on.
   */
  public void awaitOpenUninterruptibly() {
    boolean interrupted = Thread.interrupted();
    while (!isOpen()) {
      awaitOpen();
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * As {@link #awaitOpen()}.
   *
   * @param entered run by the thread when it counts as inside, before it waits
   */
  void holdAfter(Runnable entered) {
    if (isOpen()) {
      return;
    }
    if (IS_RECORDED) {
      var held = new HeldTaskEvent();
      held.begin();
      holdInside(entered);
      held.commit();
    } else {
      holdInside(entered);
    }
  }

  private void holdInside(Runnable entered) {
    Thread self = Thread.currentThread();
    synchronized (waitingThreads) {
      waitingThreads.add(self);
      awaited.stream()
          .filter(a -> waitingThreads.size() >= a.number())
          .forEach(a -> a.latch().countDown());
    }
    HELD.incrementAndGet();
    try {
      entered.run();
      latch.await();
    } catch (InterruptedException e) {
      self.interrupt(); // whoever asked it to stop shall find that it knows
    } finally {
      HELD.decrementAndGet();
      synchronized (waitingThreads) {
        waitingThreads.remove(self);
      }
    }
  }

  /**
   * Waits until so many are inside at once, for tasks that shall not begin before others have.
   *
   * @throws InterruptedException if the thread is interrupted first
   */
  public void awaitWaiting(int number) throws InterruptedException {
    var arrival = new Arrival(number, new CountDownLatch(1));
    synchronized (waitingThreads) {
      if (waitingThreads.size() >= number || isOpen()) {
        return;
      }
      awaited.add(arrival);
    }
    arrival.latch().await();
  }

  /** Lets all go who are held or wait for others to be, and holds nobody any more. */
  public void open() {
    latch.countDown();
    synchronized (waitingThreads) {
      awaited.forEach(a -> a.latch().countDown());
    }
  }

  /** Whether {@link #open()} has been called. */
  public boolean isOpen() {
    return latch.getCount() == 0;
  }

  /** Whether any gate of this JVM holds a thread. */
  static boolean anyHoldsSomebody() {
    return HELD.get() > 0;
  }

  /** Who is held now, in the order of arrival; an unmodifiable copy. */
  public List<Thread> waitingThreads() {
    synchronized (waitingThreads) {
      return List.copyOf(waitingThreads);
    }
  }
}
