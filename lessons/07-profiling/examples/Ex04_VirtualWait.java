// Question: A virtual thread waits for a lock. Does the recording show it?
// Run: java examples/Ex04_VirtualWait.java
// Then: let the thread wait in Thread.sleep instead, and enable jdk.ThreadSleep. Is that recorded?

import java.nio.file.*;
import java.time.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

class Lamp {}

void main() throws Exception {
  show("platform", Thread.ofPlatform());
  show("virtual", Thread.ofVirtual());
}

void show(String kind, Thread.Builder threads) throws Exception {
  Path file = Files.createTempFile("virtual", ".jfr");
  try (Recording recording = new Recording()) {
    recording.enable("jdk.JavaMonitorEnter").withThreshold(Duration.ZERO);
    recording.start();
    contend(threads);
    recording.stop();
    recording.dump(file);
  }
  long events =
      RecordingFile.readAllEvents(file).stream()
          .filter(event -> event.getEventType().getName().equals("jdk.JavaMonitorEnter"))
          .filter(event -> event.getClass("monitorClass").getName().endsWith("Lamp"))
          .count();
  Files.delete(file);
  IO.println(
      "a %s thread waited for a Lamp: %d event%s".formatted(kind, events, events == 1 ? "" : "s"));
}

/** Holds the lamp until the other thread certainly waits for it. */
void contend(Thread.Builder threads) throws Exception {
  Lamp lamp = new Lamp();
  Thread waiter =
      threads.unstarted(() -> {
        synchronized (lamp) {
          // Its turn.
        }
      });
  synchronized (lamp) {
    waiter.start();
    while (waiter.getState() != Thread.State.BLOCKED) {
      Thread.yield();
    }
  }
  waiter.join();
}

// Expect: on JDK 25, a wait of the platform thread but none of the virtual one, though both waited.
// prints something like: a platform thread waited for a Lamp: 1 event
// prints something like: a virtual thread waited for a Lamp: 0 events
