package kit.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.Thread.State;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import learner.Endless;
import org.junit.jupiter.api.Test;

class HeapDumpTest {
  @Test
  void seesVirtualThreadsThatRunAndThatWait() throws IOException, InterruptedException {
    var end = new CountDownLatch(1);
    var done = new AtomicBoolean();
    Thread waits = Endless.leaves(Thread.ofVirtual(), end);
    var spins = new CountDownLatch(1);
    Thread runs =
        Thread.ofVirtual()
            .start(() ->
                Endless.spins(() -> {
                  spins.countDown();
                  return done.get();
                }));
    spins.await(); // before that it may still be on its way into the loop
    Thread ended = Thread.ofVirtual().start(() -> {});
    ended.join();
    while (waits.getState() != State.WAITING || runs.getState() != State.RUNNABLE) {
      Thread.onSpinWait();
    }

    Map<Long, ThreadSnapshot> seen =
        HeapDump.take().virtualThreads().stream()
            .collect(Collectors.toMap(ThreadSnapshot::tid, Function.identity()));
    done.set(true);
    end.countDown();
    runs.join();
    waits.join();

    ThreadSnapshot waiting = seen.get(waits.threadId());
    assertEquals(State.WAITING, waiting.state());
    assertTrue(
        waiting.stack().stream()
            .anyMatch(f -> "Endless.java".equals(f.getFileName()) && f.getLineNumber() == 73),
        () -> waiting.stack().toString());
    ThreadSnapshot running = seen.get(runs.threadId());
    assertEquals(State.RUNNABLE, running.state());
    assertTrue(
        running.stack().stream().anyMatch(f -> f.getClassName().equals("learner.Endless")),
        () -> running.stack().toString());
    assertFalse(seen.containsKey(ended.threadId()));
  }

  /** A file dump would end the JVM here before long: JDK-8364343. */
  @Test
  void isTakenWhileVirtualThreadsComeAndGo() throws InterruptedException {
    var done = new AtomicBoolean();
    Thread restless =
        Thread.ofVirtual()
            .start(() -> {
              while (!done.get()) {
                Thread.yield();
              }
            });
    for (int i = 0; i < 5; i++) {
      assertTrue(ThreadDump.whileRunning().thread(restless.threadId()).isPresent());
    }
    done.set(true);
    restless.join();
  }
}
