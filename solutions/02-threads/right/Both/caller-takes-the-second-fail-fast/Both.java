// kind: the calling thread does the second; what fails interrupts the other one, in both directions
package threads;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

public final class Both {
  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {

    Thread me = Thread.currentThread();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicReference<A> a = new AtomicReference<>();
    Thread thread =
        Thread.startVirtualThread(() -> {
          try {
            a.set(first.get());
          } catch (Throwable t) {
            failure.compareAndSet(null, t);
          }
        });
    B b = null;
    try {
      b = second.get();
    } catch (Throwable t) {
      failure.compareAndSet(null, t);
      thread.interrupt();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      thread.interrupt();
      throw e;
    }
    if (failure.get() != null) throw new IllegalStateException(failure.get());
    return new Pair<>(a.get(), b);
  }
}
