package judge.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What of the time that goes by counts as a child's. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class ChildClockTest {
  private Process child;

  @AfterEach
  void end() {
    child.descendants().forEach(ProcessHandle::destroyForcibly);
    child.destroyForcibly();
  }

  private ChildClock clockOf(String... command) throws IOException {
    child = new ProcessBuilder(command).start();
    return new ChildClock(child.toHandle());
  }

  private void awaitState(String state) throws IOException {
    Path stat = Path.of("/proc", "" + child.pid(), "stat");
    while (!Files.readString(stat).contains("(sleep) " + state)) {
      Thread.onSpinWait();
    }
  }

  private static Duration counted(ChildClock clock) {
    clock.sample(); // what was before
    var before = clock.time();
    clock.sample();
    return clock.time().minus(before);
  }

  @Test
  void allOfItWhileItSleeps() throws Exception {
    var clock = clockOf("sleep", "1000");
    awaitState("S");
    assertEquals(ChildClock.SAMPLE_INTERVAL, counted(clock));
  }

  @Test
  void allOfItWhileItIsStopped() throws Exception {
    var clock = clockOf("sleep", "1000");
    awaitState("S");
    assertEquals(0, new ProcessBuilder("kill", "-STOP", "" + child.pid()).start().waitFor());
    awaitState("T");
    assertEquals(ChildClock.SAMPLE_INTERVAL, counted(clock));
  }

  @Test
  void littleWhereNothingIsSeen() throws Exception {
    var clock = clockOf("true");
    child.waitFor();
    assertEquals(ChildClock.SAMPLE_INTERVAL.dividedBy(6), counted(clock));
  }

  @Test
  void noMoreThanHasGoneByHoweverManyAreAtWork() throws Exception {
    var clock = clockOf("sh", "-c", "for i in 1 2 3; do while :; do :; done & done; wait");
    for (int samples = 0; samples < 20; samples++) {
      var before = clock.time();
      clock.sample();
      assertTrue(clock.time().minus(before).compareTo(ChildClock.SAMPLE_INTERVAL) <= 0);
    }
  }

  @Test
  void whatItsChildrenDoIsItsOwn() throws Exception {
    var clock = clockOf("sh", "-c", "while :; do :; done & wait");
    clock.sample(); // what was before
    var before = clock.time();
    var used = usedByDescendants();
    while (usedByDescendants().minus(used).compareTo(ChildClock.SAMPLE_INTERVAL) < 0) {
      assertFalse(Thread.interrupted(), "the descendant never gets that far");
      Thread.onSpinWait();
    }
    clock.sample();
    assertEquals(ChildClock.SAMPLE_INTERVAL, clock.time().minus(before));
  }

  private Duration usedByDescendants() {
    return child
        .descendants()
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
