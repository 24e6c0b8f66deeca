// kind: a functional programmer: a thread for the head, recursion for the tail, join on the way
// back
package threads;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

public final class RunAll {
  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    InterruptedException interrupt = null;
    if (tasks.isEmpty()) return;
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread head =
        Thread.ofPlatform()
            .start(() -> {
              try {
                tasks.getFirst().run();
              } catch (Throwable t) {
                failure.set(t);
              }
            });
    try {
      runAll(tasks.subList(1, tasks.size()));
    } catch (InterruptedException e) {
      interrupt = e;
    } catch (Throwable t) {
      failure.compareAndSet(null, t);
      // waits for the head all the same
    }
    if (interrupt == null) {
      try {
        head.join();
      } catch (InterruptedException e) {
        interrupt = e;
      }
    }
    if (interrupt != null) {
      head.interrupt();
      throw interrupt;
    }
    if (failure.get() != null) throw new RuntimeException(failure.get());
  }
}
