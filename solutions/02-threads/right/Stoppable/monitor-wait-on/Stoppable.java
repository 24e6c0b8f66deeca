// kind: flag and end behind one monitor; an interrupted close waits on and leaves the flag set
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

    class Loop implements Runnable {
      boolean stop;

      public void run() {
        for (; ; ) {
          synchronized (this) {
            if (stop) return;
          }
          step.run();
        }
      }

      synchronized boolean stop() {
        boolean was = stop;
        stop = true;
        return !was;
      }
    }
    Loop loop = new Loop();
    Thread thread = Thread.ofPlatform().daemon().start(loop);
    return () -> {
      if (loop.stop()) thread.interrupt();
      if (thread == Thread.currentThread()) return;
      boolean interrupted = false;
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) Thread.currentThread().interrupt();
    };
  }
}
