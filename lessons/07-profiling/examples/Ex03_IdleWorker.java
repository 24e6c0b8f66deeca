// Question: A program has four workers, but it isn't four times as fast. Which worker is idle?
// Run: java examples/Ex03_IdleWorker.java
// Then: give each worker a quarter of the long job instead. Which worker is idle now?

import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

final Duration longJob = Duration.ofMillis(500);

void main() throws Exception {
  Path file = Files.createTempFile("idle", ".jfr");
  try (Recording recording = new Recording()) {
    recording.enable("jdk.ThreadPark").withThreshold(Duration.ZERO);
    recording.start();
    work();
    recording.stop();
    recording.dump(file);
  }
  Map<String, Duration> waited = new TreeMap<>();
  for (int i = 1; i <= 4; i++) {
    waited.put("worker-" + i, Duration.ZERO);
  }
  for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
    if (event.getEventType().getName().equals("jdk.ThreadPark")) {
      String thread = event.getThread().getJavaName();
      waited.computeIfPresent(thread, (_, sum) -> sum.plus(event.getDuration()));
    }
  }
  Files.delete(file);
  waited.forEach((name, sum) -> {
    boolean idle = sum.multipliedBy(2).compareTo(longJob) > 0; // more than half of that time
    IO.println(name + (idle ? " idle" : " at work"));
  });
}

/** Three workers have a short job each. When these are done, the fourth worker gets a long job. */
void work() throws Exception {
  AtomicInteger number = new AtomicInteger();
  ExecutorService pool =
      Executors.newFixedThreadPool(
          4, job -> Thread.ofPlatform().name("worker-" + number.incrementAndGet()).unstarted(job));
  try (pool) {
    for (int i = 0; i < 3; i++) {
      pool.submit(() -> "a short job").get();
    }
    pool.submit(
            () -> {
              Thread.sleep(longJob); // instead of work
              return "a long job";
            })
        .get(); // otherwise close would end the idle workers at once
  }
}

// Expect: three workers were parked for nearly as long as the fourth worker took for its job.
// prints: worker-1 idle
// prints: worker-2 idle
// prints: worker-3 idle
// prints: worker-4 at work
