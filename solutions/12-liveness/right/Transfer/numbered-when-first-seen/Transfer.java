// kind: gives each account a number of its own, and locks in that order
package liveness;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

public final class Transfer {
  private static final AtomicLong NEXT = new AtomicLong();
  private static final Map<Account, Long> NUMBERS = new ConcurrentHashMap<>();

  private Transfer() {}

  public static void move(Account from, Account to, long amount) {
    long one = NUMBERS.computeIfAbsent(from, _ -> NEXT.incrementAndGet());
    long other = NUMBERS.computeIfAbsent(to, _ -> NEXT.incrementAndGet());
    Account first = one < other ? from : to;
    Account second = one < other ? to : from;
    first.lock().lock();
    try {
      second.lock().lock();
      try {
        from.withdraw(amount);
        to.deposit(amount);
      } finally {
        second.lock().unlock();
      }
    } finally {
      first.lock().unlock();
    }
  }
}
