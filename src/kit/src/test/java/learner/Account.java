package learner;

/** Something to lock. */
public final class Account {
  private long balance;

  /** Another transfer. */
  void add(long amount) {
    balance += amount;
  }

  /** Locks itself, then whatever the other method locks. */
  public synchronized void giveTo(Account other, Runnable met) {
    met.run();
    other.take();
  }

  private synchronized void take() {
    balance++;
  }
}
