// misconception: interrupt-goes-down
// says: when the first had ended
// from: right/future-tasks
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

    FutureTask<A> a = new FutureTask<>(first::get);
    FutureTask<B> b = new FutureTask<>(second::get);
    Thread one = Thread.ofPlatform().start(a);
    Thread two = Thread.ofPlatform().start(b);
    try {
      one.join();
    } catch (InterruptedException e) {
      one.interrupt();
      two.interrupt();
      throw e;
    }
    two.join();
    try {
      return new Pair<>(a.get(), b.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
