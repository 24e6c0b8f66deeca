package bench.gcc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayName("A program that is compared")
class ContestantTest {

  @Test
  @EnabledOnOs(
      value = {OS.LINUX, OS.MAC},
      disabledReason = "needs a shell")
  @DisplayName("tells its result and its CPU seconds, which are compared round by round")
  void ratio() throws Exception {
    var one = new Contestant("one", List.of("sh", "-c", "echo 400 17 3.0"));
    var other = new Contestant("other", List.of("sh", "-c", "echo 400 17 2.0"));
    for (int round = 0; round < 3; round++) {
      one.run();
      other.run();
    }
    assertEquals("400 17", one.result());
    assertEquals(3.0, one.median());
    assertEquals(1.5, one.medianRatio(other));
  }

  @Test
  @EnabledOnOs(
      value = {OS.LINUX, OS.MAC},
      disabledReason = "needs a shell")
  @DisplayName("that fails, or says nothing of its time, is no contestant")
  void failure() {
    for (String script : List.of("echo 400 1.0; exit 1", "echo 400")) {
      var one = new Contestant("one", List.of("sh", "-c", script));
      assertThrows(IOException.class, one::run, script);
    }
  }

  @Test
  @EnabledOnOs(
      value = {OS.LINUX, OS.MAC},
      disabledReason = "needs a shell")
  @DisplayName("is timed by the shell if it does not tell its time")
  void shell() throws Exception {
    String loop = "i=0; while [ $i -lt 300000 ]; do i=$((i + 1)); done";
    assertTrue(ShellTimes.cpuSeconds(List.of("sh", "-c", loop)) > 0);
    assertThrows(IOException.class, () -> ShellTimes.cpuSeconds(List.of("sh", "-c", "exit 3")));
  }

  @Test
  @DisplayName("prints a repetition as it is read again")
  void timing() {
    var timing = new Timing(1.5, 0.25, 3.9265290e7);
    assertEquals(timing, Timing.parse(timing.line()));
  }
}
