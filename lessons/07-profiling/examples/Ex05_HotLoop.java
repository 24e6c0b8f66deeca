// Question: My program computes for seconds. Which of its methods takes the time?
// Run: java examples/Ex05_HotLoop.java
// Then: take the while loop out of the hot method, and run it again. Which method is hot now?

import java.lang.management.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.stream.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

final List<String> own = List.of("middle", "spread", "count");
List<Integer> numbers = IntStream.range(0, 20_000).boxed().toList();
int sink; // takes the results, so that the compiler cannot remove the work

void main() throws Exception {
  Path file = Files.createTempFile("hot", ".jfr");
  try (Recording recording = new Recording()) {
    recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
    recording.start();
    middle();
    spread();
    count();
    recording.stop();
    recording.dump(file);
  }
  Map<String, Integer> samples = new HashMap<>();
  int ofTheJdk = 0;
  int all = 0;
  for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
    if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
      List<RecordedFrame> frames = event.getStackTrace().getFrames();
      Optional<String> mine =
          frames.stream().map(f -> f.getMethod().getName()).filter(own::contains).findFirst();
      if (mine.isPresent()) {
        samples.merge(mine.get(), 1, Integer::sum);
        boolean jdk = frames.getFirst().getMethod().getType().getName().startsWith("java.");
        ofTheJdk += jdk ? 1 : 0;
        all++;
      }
    }
  }
  Files.delete(file);
  String hot = Collections.max(samples.entrySet(), Map.Entry.comparingByValue()).getKey();
  IO.println("the hot method: " + hot);
  IO.println("in more than half of the samples of this program: " + (2 * samples.get(hot) > all));
  IO.println("on top of most of them: " + (2 * ofTheJdk > all ? "a method of the JDK" : "its own"));
}

void middle() {
  for (int i = 0; i < 1_000; i++) {
    sink += numbers.get(numbers.size() / 2);
  }
}

/** Harmless? It searches for a number that isn't there, for one second of processor time. */
void spread() {
  ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  long end = threads.getCurrentThreadCpuTime() + 1_000_000_000;
  while (threads.getCurrentThreadCpuTime() < end) {
    sink += numbers.indexOf(-1);
  }
}

void count() {
  for (int number : numbers) {
    sink += number;
  }
}

// Expect: the hot method, which is in more than half of the samples. Guess first: is it middle,
// spread or count?
// prints: the hot method: spread
// prints: in more than half of the samples of this program: true
// prints: on top of most of them: a method of the JDK
