package liveness;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** An account of a bank. It is not thread-safe: its callers decide which lock protects it. */
public final class Account {
  private final long id;
  private final Lock lock = new ReentrantLock();
  private long balance;

  /**
   * Opens an account.
   *
   * @param id the number that the account's bank has given it. Each bank counts from 1, so accounts
   *     of two banks may have the same number
   * @param balance how much is in it, at least 0
   */
  public Account(long id, long balance) {
    this.id = id;
    this.balance = balance;
  }

  /** Returns the number that the account's bank has given it. Another account may have the same. */
  public long id() {
    return id;
  }

  /** Returns a lock that belongs to this account: the same one on each call. */
  public Lock lock() {
    return lock;
  }

  /** Returns how much is in the account. */
  public long balance() {
    return balance;
  }

  /**
   * Takes money out of the account.
   *
   * @param amount how much, at least 1
   * @throws IllegalStateException if there is less in the account; then nothing changes
   */
  public void withdraw(long amount) {
    if (balance < amount) {
      throw new IllegalStateException("only " + balance + " in account " + id);
    }
    balance -= amount;
  }

  /**
   * Puts money into the account.
   *
   * @param amount how much, at least 1
   */
  public void deposit(long amount) {
    balance += amount;
  }

  /** Returns a number that depends on the id alone. Two accounts are never equal, though. */
  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }
}
