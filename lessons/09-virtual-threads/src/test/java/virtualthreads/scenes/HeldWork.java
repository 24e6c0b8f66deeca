package virtualthreads.scenes;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import kit.Gate;

/**
 * A piece of work that stays under way until the test lets it go. When it is interrupted it stops,
 * as it should, but not before the test lets it.
 */
public final class HeldWork {
  private final Gate working = new Gate();
  private final Gate stopping = new Gate();
  private final AtomicInteger begun = new AtomicInteger();

  /** The work, which returns this when it is let go. */
  public <R> Callable<R> returning(R result) {
    return () -> {
      begun.incrementAndGet();
      working.awaitOpen();
      if (Thread.interrupted()) {
        stopping.awaitOpenUninterruptibly();
        throw new InterruptedException("was interrupted");
      }
      return result;
    };
  }

  /** The work, which takes no notice of an interrupt, and returns this when it is let go. */
  public <R> Callable<R> returningAnyway(R result) {
    return () -> {
      begun.incrementAndGet();
      working.awaitOpen();
      if (Thread.interrupted()) { // nobody hears of it any more
        stopping.awaitOpenUninterruptibly();
      }
      return result;
    };
  }

  /** As {@link #returningAnyway}, but who asks its thread afterwards hears of the interrupt. */
  public <R> Callable<R> returningFlagged(R result) {
    return () -> {
      begun.incrementAndGet();
      working.awaitOpen();
      if (Thread.interrupted()) {
        stopping.awaitOpenUninterruptibly();
        Thread.currentThread().interrupt();
      }
      return result;
    };
  }

  /** The work, which throws this when it is let go. */
  public <R> Callable<R> throwing(Throwable failure) {
    return () -> {
      begun.incrementAndGet();
      working.awaitOpen();
      ThrownFailure.raise(failure);
      return null;
    };
  }

  /** Waits until the work is under way. */
  public void awaitBegun() throws InterruptedException {
    working.awaitWaiting(1);
  }

  /** Whether it is under way in this thread, and has not been interrupted. */
  public boolean isHeldIn(Thread thread) {
    return working.waitingThreads().contains(thread);
  }

  /** How often it is under way and has not been interrupted. */
  public int undisturbed() {
    return working.waitingThreads().size();
  }

  /** How often it has not ended, what is stopping included. */
  public int underWay() {
    return undisturbed() + stopping.waitingThreads().size();
  }

  /** How often it has begun. */
  public int begun() {
    return begun.get();
  }

  /** Lets it go on. */
  public void letGo() {
    working.open();
    stopping.open();
  }
}
