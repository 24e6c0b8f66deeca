// misconception: one-place-for-all-calls
// says: in the next call none did
// from: right/caller-takes-the-second-fail-fast
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

    AtomicReference<A> a = new AtomicReference<>();
    AtomicReference<B> b = new AtomicReference<>();
    Thread one =
        new Thread(() -> {
          try {
            a.set(first.get());
          } catch (Throwable e) {
            failure.set(e);
          }
        });
    Thread two =
        new Thread(() -> {
          try {
            b.set(second.get());
          } catch (Throwable e) {
            failure.set(e);
          }
        });
    one.start();
    two.start();
    try {
      one.join();
      two.join();
    } catch (InterruptedException e) {
      one.interrupt();
      two.interrupt();
      throw e;
    }
    if (failure.get() != null) throw new IllegalStateException(failure.get());
    return new Pair<>(a.get(), b.get());
  }

  private static final AtomicReference<Throwable> failure = new AtomicReference<>();
}
