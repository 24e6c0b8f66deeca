// Question: A virtual thread waits inside a synchronized block. Does it keep its carrier?
// Run: java examples/Ex07_StillPinned.java
// Then: print the events themselves. What do they say about the reason?

import java.nio.file.*;
import java.util.concurrent.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

void main() throws Exception {
  Object lock = new Object();
  Callable<String> holdsLock =
      () -> {
        synchronized (lock) {
          Thread.sleep(20);
          return "done";
        }
      };
  Callable<String> initialises = () -> Slow.name; // the first use of the class initialises it
  IO.println("pinned in a synchronized block: " + isPinned(holdsLock));
  IO.println("pinned in a static initialiser: " + isPinned(initialises));
}

/** A class whose initialiser waits. The JVM itself calls it, from native code. */
class Slow {
  static final String name = slowly();

  static String slowly() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "slow";
  }
}

/** Runs the work in a virtual thread, and asks the flight recorder whether it was pinned. */
boolean isPinned(Callable<String> work) throws Exception {
  Path file = Files.createTempFile("pinned", ".jfr");
  try (Recording recording = new Recording()) {
    recording.enable("jdk.VirtualThreadPinned").withoutThreshold();
    recording.start();
    FutureTask<String> task = new FutureTask<>(work);
    Thread.startVirtualThread(task);
    task.get();
    recording.stop();
    recording.dump(file);
    return RecordingFile.readAllEvents(file).stream()
        .anyMatch(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"));
  } finally {
    Files.delete(file);
  }
}

// Expect: in a synchronized block it gives its carrier back, since JDK 24. It can't do so as long
// as
// a frame of native code is on its stack.
// prints: pinned in a synchronized block: false
// prints: pinned in a static initialiser: true
