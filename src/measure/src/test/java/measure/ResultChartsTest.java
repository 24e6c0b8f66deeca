package measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was measured, drawn")
class ResultChartsTest {
  private static final Machine MACHINE = new Machine("a processor", 2, "25", "a system");

  /** The plain loop takes as long as the size; the answer half of that, and 10 for the start. */
  private static MeasuringResult outcome(List<Integer> threads, List<Integer> sizes) {
    var all = new ArrayList<Measurement>();
    for (int size : sizes) {
      all.add(measured(MeasuredAnswer.BASELINE, "baseline", size, 1, size));
      for (int n : threads) {
        all.add(measured("yours", "answer", size, n, 10 + (double) size / n));
      }
    }
    return new MeasuringResult("03-pools", "PoolMap", "test", MACHINE, all);
  }

  private static Measurement measured(
      String subject, String benchmark, int size, int threads, double score) {
    return new Measurement(
        subject,
        benchmark,
        Map.of("threads", "" + threads, "size", "" + size),
        score,
        0,
        "us/op",
        List.of(score));
  }

  private static ResultCharts drawings(List<Integer> threads, List<Integer> sizes) {
    return new ResultCharts("3.1 PoolMap", outcome(threads, sizes), "yours");
  }

  @Test
  @DisplayName("the speed-up is that of the largest size")
  void speedUp() {
    String words = drawings(List.of(1, 2, 4), List.of(10, 1000)).speedUp().orElseThrow().words();
    assertTrue(
        words.startsWith("Speed-up of 3.1 PoolMap, size 1,000 (a processor, 2 cores"), words);
    assertTrue(words.contains("      2      1.96"), words); // 1000 / 510
    assertTrue(words.contains("      4      3.85"), words); // 1000 / 260
    // Of two processors, so by the points with one and two threads: 1 / 1.96 = s + (1 - s) / 2
    assertTrue(words.contains("a serial part of about 2 %"), words);
  }

  @Test
  @DisplayName("the break-even is that of as many threads as there are processors")
  void breakEven() {
    String words = drawings(List.of(1, 2, 4), List.of(10, 1000)).breakEven().orElseThrow().words();
    assertTrue(words.startsWith("Break-even of 3.1 PoolMap, 2 threads"), words);
    assertTrue(words.contains("10  0.67"), words); // 10 / 15
    assertTrue(words.contains("1,000  1.96  pays"), words);
    assertTrue(words.contains("somewhere between 10 and 1,000 (size)"), words);
  }

  @Test
  @DisplayName("one point is no curve")
  void tooLittle() {
    assertEquals(Optional.empty(), drawings(List.of(2), List.of(10, 20)).speedUp());
    assertEquals(Optional.empty(), drawings(List.of(1, 2), List.of(10)).breakEven());
    assertEquals(Optional.empty(), drawings(List.of(), List.of(10)).speedUp());
  }
}
