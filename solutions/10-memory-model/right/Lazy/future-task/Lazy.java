// kind: a future for each attempt
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
    boolean interrupted = false;
    try {
      while (true) {
        FutureTask<T> mine = new FutureTask<>(supplier::get);
        FutureTask<T> current = attempt.compareAndExchange(null, mine);
        boolean isMine = current == null;
        FutureTask<T> task = isMine ? mine : current;
        if (isMine) {
          task.run();
        }
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          attempt.compareAndSet(task, null);
          if (isMine) {
            throw unchecked(e.getCause());
          }
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }
}
