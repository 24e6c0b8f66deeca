// kind: a semaphore counts the ends; after an interrupt it interrupts all, waits on, and throws at
// the end
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

    Semaphore done = new Semaphore(0);
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    List<Thread> threads =
        tasks.stream()
            .map(task ->
                Thread.ofPlatform()
                    .daemon()
                    .unstarted(() -> {
                      try {
                        task.run();
                      } catch (Throwable t) {
                        failures.add(t);
                      } finally {
                        done.release();
                      }
                    }))
            .toList();
    threads.forEach(Thread::start);
    boolean interrupted = false;
    try {
      done.acquire(threads.size());
    } catch (InterruptedException e) {
      interrupted = true;
      threads.forEach(Thread::interrupt);
    }
    for (Thread t : threads) {
      for (; ; ) {
        try {
          t.join();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) throw new InterruptedException("while waiting for the tasks");
    if (!failures.isEmpty()) throw new IllegalStateException(failures.getFirst());
  }
}
