package memorymodel;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Exercise 10.3, solved: a value that is made when somebody first asks for it.
 *
 * <p>Any number of threads may call {@link #get} at the same time. Values are independent: while
 * one value is being made, a thread that asks for another value does not wait for the first.
 *
 * @param <T> the value's type
 */
public final class Lazy<T> {

  private final Supplier<? extends T> supplier;
  private volatile T value;

  /**
   * Makes a value that nobody has asked for yet.
   *
   * @param supplier makes the value; never returns null, and never calls {@code get} of the same
   *     object
   */
  public Lazy(Supplier<? extends T> supplier) {
    this.supplier = Objects.requireNonNull(supplier);
  }

  /**
   * Returns the value, always the same object.
   *
   * <p>The thread that asks first calls the supplier. Threads that ask meanwhile wait, and get the
   * same object. When the value is there, the supplier is never called again. A thread that gets
   * the value sees all that was written to it before the supplier returned it.
   *
   * <p>If the supplier throws, the exception or error comes out of this call as it is, and nothing
   * is kept: a thread that waits meanwhile, or that asks later, calls the supplier again. At any
   * moment at most one thread is calling it.
   *
   * <p>An interrupt makes no difference: the thread goes on waiting, and its interrupt flag stays
   * set.
   */
  public T get() {
    T there = value; // read once: after the first time, that is all
    if (there == null) {
      synchronized (this) {
        there = value;
        if (there == null) {
          there = supplier.get(); // if it throws, nothing is kept
          value = there;
        }
      }
    }
    return there;
  }
}
