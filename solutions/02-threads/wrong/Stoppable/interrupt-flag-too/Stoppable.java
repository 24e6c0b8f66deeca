// misconception: interrupt-ends-a-thread
// says: had left its interrupt flag set
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
          while (!stopped.get() && !Thread.currentThread().isInterrupted()) step.run();
        });
    thread.start();
    return () -> {
      stopped.set(true);
      thread.interrupt();
      if (Thread.currentThread() != thread) thread.join();
    };
  }
}
