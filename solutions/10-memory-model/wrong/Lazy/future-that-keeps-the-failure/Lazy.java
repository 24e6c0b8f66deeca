// misconception: failure-kept
// says: The next call of get() threw
// from: right/future-task
package memorymodel;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class Lazy<T> {

  private final Supplier<? extends T> supplier;
  private final AtomicReference<FutureTask<T>> attempt = new AtomicReference<>();

  public Lazy(Supplier<? extends T> supplier) {
    this.supplier = Objects.requireNonNull(supplier);
  }

  public T get() {
    FutureTask<T> mine = new FutureTask<>(supplier::get);
    FutureTask<T> task = attempt.compareAndExchange(null, mine);
    if (task == null) {
      task = mine;
      task.run();
    }
    boolean interrupted = false;
    while (true) {
      try {
        T value = task.get();
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
        return value;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw (RuntimeException) e.getCause();
      }
    }
  }
}
