package pools.scenes;

import kit.Gate;

/** Tasks that stop when they are interrupted, as they should, but take their time over it. */
public final class SlowToStopTasks {
  private final Gate working = new Gate();
  private final Gate stopping = new Gate();

  /**
   * What such a task does: works until it is let go or interrupted, and then stops.
   *
   * @return whether it was interrupted
   */
  public boolean work() {
    working.awaitOpen();
    boolean interrupted = Thread.interrupted();
    if (interrupted) {
      stopping.awaitOpen();
    }
    return interrupted;
  }

  /** Waits until so many are at work. */
  public void awaitWorking(int number) throws InterruptedException {
    working.awaitWaiting(number);
  }

  /** How many have neither ended nor heard of an interrupt. */
  int undisturbed() {
    return working.waitingThreads().size();
  }

  /** How many have not ended, the stopping ones too. */
  public int running() {
    return undisturbed() + stopping.waitingThreads().size();
  }

  boolean isStopping(Thread thread) {
    return stopping.waitingThreads().contains(thread);
  }

  /** Lets those stop that have been interrupted, or will be. */
  void letStop() {
    stopping.open();
  }

  /** Lets all go on. */
  public void letGo() {
    working.open();
    stopping.open();
  }
}
