package bench.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bench.calibration.CallTimer.Times;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The calibration")
class CalibrationTest {

  @Test
  @DisplayName("takes the median of the rounds' ratios, and CPU time of all rounds together")
  void finding() {
    var plain = List.of(new Times(90, 90), new Times(180, 90), new Times(90, 90));
    var one = List.of(new Times(100, 100), new Times(200, 100), new Times(100, 100));
    var two = List.of(new Times(50, 100), new Times(125, 110), new Times(10, 105));
    var finding = Efficiency.of("x", 2, plain, one, two);
    assertEquals(2, finding.speedUp(), 1e-12); // of 2, 1.6 and 10
    assertEquals(1.8, finding.overPlain(), 1e-12); // of 1.8, 1.44 and 9
    assertEquals(0.05, finding.inflation(), 1e-12); // 315 for 300
  }

  @Test
  @DisplayName("holds an answer to 95 % of the loop's speed-up, and to 5 % more CPU time")
  void bars() {
    var loop = new Efficiency(Workloads.LOOP, 2, 2.0, 2.0, 0.3);
    assertTrue(new Efficiency("x", 2, 1.9, 1.0, 0.05).holds(loop));
    assertFalse(new Efficiency("x", 2, 1.89, 2.0, 0.0).holds(loop));
    assertFalse(new Efficiency("x", 2, 2.0, 2.0, 0.051).holds(loop));
    String report = Calibration.report(List.of(loop, new Efficiency("x", 2, 1.0, 1.0, 0)));
    assertTrue(report.contains("50") && report.contains("does not hold"), report);
  }

  @Test
  @DisplayName("gives every load its turn in each round, and ends it")
  void turns() throws Exception {
    var one = new AtomicInteger();
    var two = new AtomicInteger();
    var ended = new AtomicInteger();
    var load =
        new Workload(
            Workloads.LOOP,
            Map.of(1, one::incrementAndGet, 2, two::incrementAndGet),
            () -> 0,
            ended::incrementAndGet);
    var findings = new Calibration(4, 1, List.of(1, 2)).findings(List.of(load));
    assertEquals(1, findings.size());
    assertEquals(2, findings.getFirst().threads());
    assertTrue(two.get() >= 7, "3 to warm up and 4 that count: " + two);
    assertTrue(one.get() > two.get(), "one thread's time also says how often to repeat");
    assertEquals(1, ended.get());
  }
}
