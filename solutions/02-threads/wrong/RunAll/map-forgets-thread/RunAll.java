// misconception: joins-only-one
// says: one of its two runs
// from: reference
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

    AtomicReference<Throwable> failure = new AtomicReference<>();
    Map<Runnable, Thread> threads = new LinkedHashMap<>();
    for (Runnable task : tasks) {
      Thread thread =
          new Thread(() -> {
            try {
              task.run();
            } catch (Throwable t) {
              failure.set(t);
            }
          });
      threads.put(task, thread);
      thread.start();
    }
    try {
      for (Thread t : threads.values()) t.join();
    } catch (InterruptedException e) {
      threads.values().forEach(Thread::interrupt);
      throw e;
    }
    if (failure.get() != null) throw new IllegalStateException(failure.get());
  }
}
