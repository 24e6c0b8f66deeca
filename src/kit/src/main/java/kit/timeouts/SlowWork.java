package kit.timeouts;

import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import kit.Gate;

/**
 * Work that takes longer than any limit, and the learner's call that has to wait for it. A test
 * writes a static nested class with a constructor without parameters:
 *
 * <pre>{@code
 * static final class SlowSuppliers extends SlowWork {
 *   SlowSuppliers() {
 *     super("a supplier");
 *   }
 *
 *   @Override
 *   protected void call() throws Exception {
 *     Both.both(() -> held(1), () -> held(2));
 *   }
 *
 *   private <T> T held(T result) {
 *     awaitOpen();
 *     return result;
 *   }
 * }
 * }</pre>
 *
 * <p>It is loaded anew with the learner's classes, so it shares no object and no static field with
 * its test.
 */
public abstract class SlowWork {
  private final String what;
  private final Gate gate = new Gate();
  private final TreeSet<Long> pair = new TreeSet<>(); // of threads' numbers
  private final CountDownLatch two = new CountDownLatch(2);
  private volatile boolean brokenOff;

  /**
   * @param what a sentence about one piece of the work begins with it: {@code a task}, {@code the
   *     child}; not null
   */
  protected SlowWork(String what) {
    this.what = Objects.requireNonNull(what);
  }

  /**
   * Calls the learner's code, in a thread of its own.
   *
   * @throws Exception as the code does
   */
  protected abstract void call() throws Exception;

  /**
   * For the work: stays until the test has seen enough. If it is interrupted meanwhile, somebody
   * has broken it off: it returns, with the flag set.
   */
  protected final void awaitOpen() {
    gate.awaitOpen();
    if (!gate.isOpen()) {
      brokenOff = true;
    }
  }

  /** As {@link #awaitOpen()}, where an interrupt is in order: it is taken no notice of. */
  protected final void awaitOpenUninterruptibly() {
    gate.awaitOpenUninterruptibly();
  }

  /**
   * For two pieces of work, of which one fails while the other is at work and takes no notice of
   * interrupts. Of the two threads that come the older one fails: as a rule it is the one that the
   * code asks first.
   *
   * @throws IllegalStateException in the older one, when the other is held
   */
  protected final void failOrAwaitUninterruptibly() {
    long self = Thread.currentThread().threadId();
    if (!isOneOfTwo(self)) {
      awaitOpenUninterruptibly();
      return;
    }
    two.countDown();
    boolean interrupted = false;
    try {
      two.await();
      if (isOlder(self)) {
        awaitHeld(1);
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (!isOlder(self)) {
      awaitOpenUninterruptibly();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (isOlder(self)) {
      throw new IllegalStateException("fails on purpose, while the other is at work");
    }
  }

  private boolean isOneOfTwo(long thread) {
    synchronized (pair) {
      return pair.size() < 2 && pair.add(thread);
    }
  }

  private boolean isOlder(long thread) {
    synchronized (pair) {
      return pair.first() == thread;
    }
  }

  /**
   * Waits until so many are held, for a call that shall not begin before.
   *
   * @throws InterruptedException if the thread is interrupted first
   */
  protected final void awaitHeld(int number) throws InterruptedException {
    gate.awaitWaiting(number);
  }

  /**
   * For a call that is to be interrupted: the calling thread will be, as soon as so many are held.
   * If they take no notice of interrupts, whoever must not leave them behind still has to wait.
   */
  protected final void interruptMeWhenHeld(int number) {
    Thread me = Thread.currentThread();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            awaitHeld(number);
            me.interrupt();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the trial is over
          }
        });
  }

  /**
   * Whether all has come so far that the wait can begin: for work outside this JVM, whose
   * standstill nobody sees. Asked again and again; false unless overridden.
   */
  protected boolean isUnderWay() {
    return false;
  }

  /**
   * Whether it is worth while to go on waiting for {@link #isUnderWay()}, however long that takes:
   * for work outside this JVM that has begun. Asked when patience is over; false unless overridden.
   */
  protected boolean mayComeUnderWay() {
    return false;
  }

  /**
   * Whether the work is still going on. What is held here is known anyhow; to be overridden for
   * work outside this JVM.
   */
  protected boolean isAtWork() {
    return !gate.waitingThreads().isEmpty();
  }

  /** Whether somebody has ended the work by force. As {@link #isAtWork()}. */
  protected boolean isBrokenOff() {
    return brokenOff;
  }

  /** Lets the work come to its end. What is held here is let go anyhow. */
  protected void letEnd() {}

  /**
   * Looks at the outcome when the work was let go and the call has returned. Does nothing unless
   * overridden.
   *
   * @throws Exception which fails the test
   */
  protected void verifyAfterwards() throws Exception {}

  final String what() {
    return what;
  }

  final void release() {
    gate.open();
    two.countDown();
    two.countDown();
    letEnd();
  }
}
