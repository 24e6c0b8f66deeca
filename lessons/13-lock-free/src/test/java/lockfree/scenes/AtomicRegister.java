package lockfree.scenes;

import java.util.concurrent.atomic.AtomicLong;
import lockfree.Register;

/** A register that threads share. */
public final class AtomicRegister implements Register {
  private final AtomicLong number;

  public AtomicRegister(long number) {
    this.number = new AtomicLong(number);
  }

  @Override
  public long get() {
    return number.get();
  }

  @Override
  public void set(long value) {
    number.set(value);
  }

  @Override
  public boolean compareAndSet(long expected, long update) {
    return number.compareAndSet(expected, update);
  }
}
