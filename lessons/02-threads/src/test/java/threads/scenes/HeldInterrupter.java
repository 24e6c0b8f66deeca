package threads.scenes;

import java.nio.channels.spi.AbstractInterruptibleChannel;
import kit.Gate;

/**
 * Holds whoever interrupts a thread, in the midst of {@code interrupt()}. So a test decides what
 * the interrupted thread does before the other one comes to its next line, without a race.
 *
 * <p>A thread that is at work on an interruptible channel is interrupted by closing the channel,
 * and it is the thread which calls {@code interrupt()} that closes it: here it waits at a gate.
 * Nothing is ever read from this channel.
 */
public final class HeldInterrupter extends AbstractInterruptibleChannel {
  private final Thread test = Thread.currentThread();
  private final Gate woken = new Gate();
  private final Gate held = new Gate();
  private volatile Thread waiter; // null: nobody has come yet

  /** Waits until somebody interrupts this thread. The interrupt flag is cleared then. */
  public void await() {
    waiter = Thread.currentThread();
    begin(); // and no end(): who interrupts it a moment later shall be held as well
    woken.awaitOpen();
    Thread.interrupted();
  }

  @Override
  protected void implCloseChannel() {
    woken.open();
    if (Thread.currentThread() != test && Thread.currentThread() != waiter) {
      held.awaitOpenUninterruptibly();
    }
  }

  /** Lets everybody go, and holds nobody any more. */
  public void letGo() {
    held.open();
    woken.open();
  }
}
