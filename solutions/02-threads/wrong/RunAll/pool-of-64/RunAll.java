// misconception: fewer-threads-than-tasks
// says: 64
// from: right/uncaught-handler
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

    try (ExecutorService pool = Executors.newFixedThreadPool(64)) {
      List<Callable<Object>> calls =
          tasks.stream().<Callable<Object>>map(t -> Executors.callable(t)).toList();
      for (Future<Object> f : pool.invokeAll(calls)) {
        if (f.state() == Future.State.FAILED) throw new CompletionException(f.exceptionNow());
      }
    }
  }
}
