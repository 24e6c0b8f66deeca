package explorer.hooks.coordination;

import explorer.hooks.FairQueue;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code Semaphore}, {@code CountDownLatch}, {@code CyclicBarrier}. */
public final class SynchronizerHooks {
  private SynchronizerHooks() {}

  private static PendingStep permits(Semaphore semaphore, int n, int site) {
    return PendingStep.at(StepKind.CALL, site, semaphore)
        .when(() -> semaphore.availablePermits() >= n);
  }

  public static void acquire(Semaphore semaphore, int site) throws InterruptedException {
    acquire(semaphore, 1, site);
  }

  public static void acquire(Semaphore semaphore, int n, int site) throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    FairQueue.stepInterruptibly(me, semaphore.isFair(), permits(semaphore, n, site));
    me.order().acquires(semaphore);
    semaphore.acquire(n);
  }

  public static void acquireUninterruptibly(Semaphore semaphore, int site) {
    acquireUninterruptibly(semaphore, 1, site);
  }

  public static void acquireUninterruptibly(Semaphore semaphore, int n, int site) {
    ControlledThread me = ControlledThread.current();
    FairQueue.step(me, semaphore.isFair(), permits(semaphore, n, site));
    me.order().acquires(semaphore);
    semaphore.acquireUninterruptibly(n);
  }

  public static boolean tryAcquire(Semaphore semaphore, long time, TimeUnit unit, int site)
      throws InterruptedException {
    return tryAcquire(semaphore, 1, time, unit, site);
  }

  public static boolean tryAcquire(Semaphore semaphore, int n, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    me.stepInTime(permits(semaphore, n, site));
    me.order().acquires(semaphore);
    boolean taken = semaphore.tryAcquire(n);
    me.notes().value(taken);
    return taken;
  }

  private static PendingStep open(CountDownLatch latch, int site) {
    return PendingStep.at(StepKind.CALL, site, latch).when(() -> latch.getCount() == 0);
  }

  public static void await(CountDownLatch latch, int site) throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    me.stepInterruptibly(open(latch, site));
    me.order().acquires(latch);
  }

  public static boolean await(CountDownLatch latch, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    boolean open = me.stepInTime(open(latch, site));
    me.order().acquires(latch);
    me.notes().value(open);
    return open;
  }

  public static int await(CyclicBarrier barrier, int site)
      throws InterruptedException, BrokenBarrierException {
    ControlledThread me = ControlledThread.current();
    return played(me, barrier, site).await(me, site);
  }

  public static int await(CyclicBarrier barrier, long time, TimeUnit unit, int site)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    ControlledThread me = ControlledThread.current();
    return played(me, barrier, site).awaitInTime(me, site);
  }

  private static SimulatedBarrier played(ControlledThread me, CyclicBarrier barrier, int site) {
    if (barrier instanceof SimulatedBarrier played) {
      return played;
    }
    throw me.run()
        .cannotJudge(
            "A CyclicBarrier that was not made with new CyclicBarrier(…)" + me.run().at(site),
            "Make it so.");
  }
}
