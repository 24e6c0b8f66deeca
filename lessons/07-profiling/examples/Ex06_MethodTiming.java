// Question: Samples miss short and rare calls. How often is this method called, exactly?
// Run: java examples/Ex06_MethodTiming.java
// Then: time a method of a program of your own, without changing it. Name its class and method:
// java -XX:StartFlightRecording:method-timing=shop.Shop::sell,report-on-exit=method-timing …

import java.nio.file.*;
import java.time.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

class Work {
  private int done; // so that the methods have something to do

  void quick() {
    done++;
  }

  void slow() throws InterruptedException {
    Thread.sleep(Duration.ofMillis(100));
    done++;
  }
}

void main() throws Exception {
  Path file = Files.createTempFile("timing", ".jfr");
  try (Recording recording = new Recording()) {
    String type = Work.class.getName();
    recording.enable("jdk.MethodTiming").with("filter", type + "::quick;" + type + "::slow");
    recording.start();
    Work work = new Work();
    for (int i = 0; i < 1000; i++) {
      work.quick();
    }
    for (int i = 0; i < 3; i++) {
      work.slow();
    }
    recording.stop();
    recording.dump(file);
  }
  Map<String, Duration> inAll = new TreeMap<>();
  Map<String, Long> calls = new TreeMap<>();
  for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
    if (event.getEventType().getName().equals("jdk.MethodTiming")) {
      String method = event.<RecordedMethod>getValue("method").getName();
      long invocations = event.getLong("invocations");
      calls.put(method, invocations);
      inAll.put(method, event.getDuration("average").multipliedBy(invocations));
    }
  }
  Files.delete(file);
  calls.forEach((name, number) -> IO.println("%s: %d calls".formatted(name, number)));
  String longest = Collections.max(inAll.entrySet(), Map.Entry.comparingByValue()).getKey();
  IO.println("longer in all: " + longest);
}

// Expect: exact numbers of calls, and which of the two methods took longer in total.
// prints: quick: 1000 calls
// prints: slow: 3 calls
// prints: longer in all: slow
