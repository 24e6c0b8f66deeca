package kit.quiescence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import learner.Endless;
import org.junit.jupiter.api.Test;

/** Which threads only go round and round. */
class SpinDetectorTest {
  /** Much more than it takes to tell. */
  private static final Duration CPU_TIME = Duration.ofSeconds(6);

  @Test
  void loopsThatTakeOneLockInTurnSpinAllTheSame() {
    var done = new AtomicBoolean();
    var lock = new Object();
    List<Thread> loops =
        IntStream.range(0, 3)
            .mapToObj(_ ->
                Thread.ofPlatform()
                    .daemon()
                    .start(() -> Endless.takesAndGivesBack(lock, done::get)))
            .toList();
    try {
      var spinning = new SpinDetector();
      while (!spinning.isLasting() && cpuTime(loops) < CPU_TIME.toNanos()) {
        var stacks = new HashMap<Thread, StackTraceElement[]>();
        loops.forEach(thread -> stacks.put(thread, thread.getStackTrace()));
        spinning.note(stacks);
      }
      assertTrue(spinning.isLasting());
    } finally {
      done.set(true);
    }
  }

  @Test
  void computingInTheJdkIsNoSpinning() {
    var done = new AtomicBoolean();
    Thread sorts = Thread.ofPlatform().daemon().start(() -> Endless.computes(done::get));
    try {
      var spinning = new SpinDetector();
      while (cpuTime(List.of(sorts)) < CPU_TIME.toNanos()) {
        spinning.note(Map.of(sorts, sorts.getStackTrace()));
        assertFalse(spinning.isLasting());
      }
    } finally {
      done.set(true);
    }
  }

  private static long cpuTime(List<Thread> threads) {
    return threads.stream()
        .mapToLong(t -> ManagementFactory.getThreadMXBean().getThreadCpuTime(t.threadId()))
        .sum();
  }
}
