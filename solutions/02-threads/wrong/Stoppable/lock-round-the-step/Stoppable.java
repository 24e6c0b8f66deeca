// misconception: one-lock-round-all
// says: a lock that is held while the step runs
// from: right/blinker
package threads;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

public final class Stoppable {
  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
    AtomicBoolean stopped = new AtomicBoolean();
    Thread thread =
        new Thread(() -> {
          while (true) {
            synchronized (stopped) {
              if (stopped.get()) return;
              step.run();
            }
          }
        });
    thread.start();
    return () -> {
      if (Thread.currentThread() != thread) {
        synchronized (stopped) {
          stopped.set(true);
        }
        thread.interrupt();
        thread.join();
      } else {
        stopped.set(true);
      }
    };
  }
}
