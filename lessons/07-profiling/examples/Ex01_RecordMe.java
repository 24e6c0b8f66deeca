// Question: Can a program record itself, and read what it recorded?
// Run: java examples/Ex01_RecordMe.java
// Then: move recording.start() below the call of contend(). Is the wait still recorded?

import java.nio.file.*;
import java.time.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

class Kettle {}

void main() throws Exception {
  Path file = Files.createTempFile("record-me", ".jfr");
  try (Recording recording = new Recording()) {
    recording.enable("jdk.JavaMonitorEnter").withThreshold(Duration.ofMillis(10));
    recording.start();
    contend();
    recording.stop();
    recording.dump(file);
  }
  List<RecordedEvent> waits = new ArrayList<>(RecordingFile.readAllEvents(file));
  // Another recording may run in this JVM: then our file also contains what that one asked for.
  waits.removeIf(event -> !event.getEventType().getName().equals("jdk.JavaMonitorEnter"));
  waits.removeIf(event -> !event.getClass("monitorClass").getName().endsWith("Kettle"));
  IO.println(waits.size() + " wait to enter a monitor");
  for (RecordedEvent event : waits) {
    String lock = event.getClass("monitorClass").getName().replaceAll(".*\\$", "");
    boolean atLeast50 = event.getDuration().toMillis() >= 50;
    IO.println(
        "%s waited for a %s, %s 50 ms"
            .formatted(
                event.getThread().getJavaName(), lock, atLeast50 ? "at least" : "less than"));
    IO.println(event.getThread("previousOwner").getJavaName() + " had it before");
  }
  Files.delete(file);
}

/** Bob holds the kettle. He begins to make his tea when ann is waiting for the kettle. */
void contend() throws Exception {
  Kettle kettle = new Kettle();
  Thread ann =
      Thread.ofPlatform()
          .name("ann")
          .unstarted(() -> {
            synchronized (kettle) {
              // Her turn.
            }
          });
  Thread bob =
      Thread.ofPlatform()
          .name("bob")
          .start(() -> {
            synchronized (kettle) {
              ann.start();
              while (ann.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
              }
              makeTea();
            }
          });
  bob.join();
  ann.join();
}

void makeTea() {
  try {
    Thread.sleep(60); // instead of work
  } catch (InterruptedException e) {
    throw new IllegalStateException(e);
  }
}

// Expect: the only wait that happened during the recording: for which lock, and who held it before.
// prints: 1 wait to enter a monitor
// prints: ann waited for a Kettle, at least 50 ms
// prints: bob had it before
