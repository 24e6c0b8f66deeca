// misconception: interrupted-leaves-it-open
// says: was interrupted already
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
          while (!stopped.get()) step.run();
        });
    thread.start();
    return () -> {
      if (Thread.interrupted()) throw new InterruptedException();
      stopped.set(true);
      thread.interrupt();
      if (Thread.currentThread() != thread) thread.join();
    };
  }
}
