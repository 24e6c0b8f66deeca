// kind: the idiom of old applets: the loop goes on while the reference points to its own thread
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

    AtomicReference<Thread> blinker = new AtomicReference<>();
    Thread thread =
        Thread.ofVirtual()
            .unstarted(() -> {
              Thread me = Thread.currentThread();
              while (blinker.get() == me) step.run();
            });
    blinker.set(thread);
    thread.start();
    return () -> {
      Thread t = blinker.getAndSet(null);
      if (t != null) t.interrupt();
      if (Thread.currentThread() != thread) thread.join();
    };
  }
}
