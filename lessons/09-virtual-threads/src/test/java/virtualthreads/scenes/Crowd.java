package virtualthreads.scenes;

import static virtualthreads.scenes.VirtualThreadBelief.POOL_OF_VIRTUAL_THREADS;
import static virtualthreads.scenes.VirtualThreadBelief.SERVER_NEEDS_A_POOL;
import static virtualthreads.scenes.VirtualThreadBelief.THREAD_IS_A_THREAD;

import java.util.concurrent.atomic.AtomicInteger;
import kit.Gate;
import kit.Rejection;
import virtualthreads.Handler;

/** Requests that are held until all of them are under way, or until it is clear that they can't. */
public final class Crowd {
  /** More than a pool has. No machine is harmed by that many. */
  private static final int ENOUGH_PLATFORM_THREADS = 1_000;

  private final int everybody;
  private final Gate gate = new Gate();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger inPlatformThreads = new AtomicInteger();

  /**
   * @param everybody how many requests there are
   */
  public Crowd(int everybody) {
    this.everybody = everybody;
  }

  /** Holds each request. */
  public Handler handler() {
    return _ -> {
      boolean isTooMuch =
          !Thread.currentThread().isVirtual()
              && inPlatformThreads.incrementAndGet() >= ENOUGH_PLATFORM_THREADS;
      if (underWay.incrementAndGet() == everybody || isTooMuch) {
        gate.open();
      }
      gate.awaitOpen();
    };
  }

  /** Whether nothing is left to wait for. */
  public boolean isDecided() {
    return gate.isOpen();
  }

  /** Lets all go. */
  public void letGo() {
    gate.open();
  }

  /**
   * Demands that all were under way at the same time, in virtual threads. To be asked when it is
   * decided, or when nobody else can come.
   */
  public void requireAllInVirtualThreads() {
    int came = underWay.get();
    int platform = inPlatformThreads.get();
    boolean isComplete = came >= everybody;
    letGo();
    if (platform >= ENOUGH_PLATFORM_THREADS || isComplete && platform > 0) {
      throw Rejection.of(
          THREAD_IS_A_THREAD,
          "Of %,d requests, %,d were under way at the same time, each in a platform thread, and not in a virtual one."
              .formatted(everybody, platform));
    }
    if (!isComplete) {
      throw Rejection.of(
          platform > 0 ? SERVER_NEEDS_A_POOL : POOL_OF_VIRTUAL_THREADS,
          "Only %,d of %,d requests were ever under way at the same time, in %s threads. The others wait until one of these has ended."
              .formatted(came, everybody, platform > 0 ? "platform" : "virtual"));
    }
  }
}
