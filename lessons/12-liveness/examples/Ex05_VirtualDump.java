// Question: Two virtual threads are deadlocked. Who sees that?
// Run: java examples/Ex05_VirtualDump.java
// Then: make them platform threads (Thread.ofPlatform().daemon()). Who sees it now?

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;

final Object pen = new Object();
final Object ink = new Object();
final CountDownLatch bothHaveOne = new CountDownLatch(2);

void main() throws Exception {
  List<Thread> threads =
      List.of(
          Thread.ofVirtual().name("Ann").start(() -> write(pen, ink)),
          Thread.ofVirtual().name("Bob").start(() -> write(ink, pen)));
  while (!threads.stream().allMatch(t -> t.getState() == Thread.State.BLOCKED)) {
    Thread.onSpinWait(); // only because this program wants to watch
  }

  long[] found = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
  IO.println("findDeadlockedThreads: " + (found == null ? "nothing" : found.length + " threads"));

  // The same as: jcmd <pid> Thread.dump_to_file -format=json <file>
  Path file = Files.createTempDirectory("dump").resolve("dump.json");
  ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
      .dumpThreads(file.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.JSON);
  long blocked = Files.lines(file).filter(line -> line.contains("\"blockedOn\"")).count();
  long owners = Files.lines(file).filter(line -> line.contains("java.lang.Object@")).count();
  IO.println("in the dump: " + blocked + " threads are blocked on a monitor");
  IO.println("in the dump: " + owners + " lines name one of the two monitors");
  Files.delete(file);
  Files.delete(file.getParent());
}

void write(Object first, Object second) {
  synchronized (first) {
    bothHaveOne.countDown();
    try {
      bothHaveOne.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    synchronized (second) {
      IO.println("never printed");
    }
  }
}

// Expect: findDeadlockedThreads does not look at virtual threads. The dump in JSON has them: each
// monitor is named twice, once by the thread that has it, and once by the thread that wants it.
// prints: findDeadlockedThreads: nothing
// prints: in the dump: 2 threads are blocked on a monitor
// prints: in the dump: 4 lines name one of the two monitors
