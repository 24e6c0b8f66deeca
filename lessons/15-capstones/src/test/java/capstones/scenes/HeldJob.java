package capstones.scenes;

import capstones.Job;
import java.util.function.Consumer;
import kit.Gate;

/**
 * A job that publishes a part, is held, publishes another part, and ends or fails. Its parts are
 * called "A 1" and "A 2" if the job is called "A".
 */
public final class HeldJob implements Job<String> {
  private final String name;
  private final boolean isStubborn;
  private final Throwable failure; // null: none
  private final Gate gate = new Gate();
  private volatile Thread thread; // null: has not begun
  private volatile boolean interrupted;

  private HeldJob(String name, boolean isStubborn, Throwable failure) {
    this.name = name;
    this.isStubborn = isStubborn;
    this.failure = failure;
  }

  /** Returns a job that ends early, with an InterruptedException, when it is interrupted. */
  public static HeldJob polite(String name) {
    return new HeldJob(name, false, null);
  }

  /** Returns a job that notices an interrupt only when it is let go, and publishes to its end. */
  public static HeldJob stubborn(String name) {
    return new HeldJob(name, true, null);
  }

  /** Returns a stubborn job that throws this in the end. */
  public static HeldJob failing(String name, Throwable failure) {
    return new HeldJob(name, true, failure);
  }

  @Override
  public void run(Consumer<? super String> publish) throws Exception {
    thread = Thread.currentThread();
    publish.accept(name + " 1");
    if (isStubborn) {
      gate.awaitOpenUninterruptibly();
    } else {
      gate.awaitOpen();
    }
    interrupted = Thread.interrupted();
    if (interrupted && !isStubborn) {
      throw new InterruptedException(name + " was interrupted");
    }
    publish.accept(name + " 2");
    switch (failure) {
      case null -> {}
      case Exception e -> throw e;
      case Error e -> throw e;
      default -> throw new AssertionError(failure);
    }
  }

  /** Lets the job go on. */
  public void letGo() {
    gate.open();
  }

  /** Returns the thread that ran the job; null if it has not begun. */
  public Thread thread() {
    return thread;
  }

  /** Returns whether the job has begun. */
  public boolean hasBegun() {
    return thread != null;
  }

  /** Returns whether the job has found that it was interrupted. */
  public boolean wasInterrupted() {
    return interrupted;
  }

  /** Returns whether the job is held now. */
  public boolean isHeld() {
    return !gate.waitingThreads().isEmpty();
  }
}
