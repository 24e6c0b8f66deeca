package measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The arithmetic of speed-up")
class SpeedupArithmeticTest {
  private static final double EXACT = 1e-12;

  @Test
  @DisplayName("mean and error are JMH's: Student's t at 99.9 %")
  void error() {
    var measured = Measurement.of("s", "answer", Map.of(), "us/op", List.of(1.0, 2.0, 3.0, 4.0));
    assertEquals(2.5, measured.score(), EXACT);
    // t(0.9995, 3) = 12.924; the standard deviation of 1, 2, 3, 4 is 1.29099
    assertEquals(12.924 * 1.29099 / 2, measured.error(), 1e-3);
  }

  @Test
  @DisplayName("two values are too few for an error")
  void noError() {
    var measured = Measurement.of("s", "answer", Map.of(), "us/op", List.of(1.0, 2.0));
    assertTrue(Double.isNaN(measured.error()));
    assertFalse(Ratio.of(measured, measured).isSurelyAbove(0));
    assertThrows(
        IllegalArgumentException.class,
        () -> Measurement.of("s", "answer", Map.of(), "us/op", List.of()));
  }

  @Test
  @DisplayName("relative errors of a ratio add up like the sides of a right angle")
  void ratio() {
    var ratio = Ratio.of(200, 6, 100, 4); // 3 % and 4 %
    assertEquals(2, ratio.value(), EXACT);
    assertEquals(0.1, ratio.error(), EXACT);
    assertTrue(ratio.isSurelyAbove(1.89));
    assertFalse(ratio.isSurelyAbove(1.91));
    assertEquals("2.00 ±0.10", ratio.toString());
    assertEquals("2.00", new Ratio(2, Double.NaN).toString());
  }

  @Test
  @DisplayName("efficiency, and Karp and Flatt's serial fraction, of one point")
  void point() {
    var point = new ScalingCurve.Point(4, new Ratio(2, 0));
    assertEquals(0.5, point.efficiency(), EXACT);
    assertEquals(1.0 / 3, point.serialFraction().orElseThrow(), EXACT); // (1/2 - 1/4) / (3/4)
    assertEquals(
        OptionalDouble.empty(), new ScalingCurve.Point(1, new Ratio(1, 0)).serialFraction());
  }

  @Test
  @DisplayName("Amdahl's serial fraction is found again in what follows his law")
  void amdahl() {
    var points =
        IntStream.of(8, 1, 2, 4)
            .mapToObj(n -> new ScalingCurve.Point(n, new Ratio(1 / (0.2 + 0.8 / n), 0.1)))
            .toList();
    var curve = new ScalingCurve(points);
    assertEquals(0.2, curve.amdahl().orElseThrow(), EXACT);
    assertEquals(
        List.of(1, 2, 4, 8), curve.points().stream().map(ScalingCurve.Point::threads).toList());
  }

  @Test
  @DisplayName("… and is the least-squares fit of what doesn't")
  void fit() {
    // 1/s - 1/n is 0.1 and 0.05, 1 - 1/n is 0.5 and 0.75: (0.05 + 0.0375) / (0.25 + 0.5625)
    var curve =
        new ScalingCurve(
            List.of(
                new ScalingCurve.Point(2, new Ratio(1 / 0.6, 0)),
                new ScalingCurve.Point(4, new Ratio(1 / 0.3, 0))));
    assertEquals(0.0875 / 0.8125, curve.amdahl().orElseThrow(), EXACT);
    assertEquals(OptionalDouble.empty(), new ScalingCurve(List.of()).amdahl());
    assertEquals(
        OptionalDouble.empty(),
        new ScalingCurve(List.of(new ScalingCurve.Point(1, new Ratio(0.9, 0)))).amdahl());
  }

  @Test
  @DisplayName("rounds are joined, thing by thing")
  void joins() {
    var joined =
        MeasuringResult.joined(
            List.of(took("a", 1, 10, 1, 2), took("b", 1, 10, 7), took("a", 1, 10, 3, 4)));
    assertEquals(2, joined.size());
    assertEquals(List.of(1.0, 2.0, 3.0, 4.0), joined.getFirst().raw());
    assertEquals(2.5, joined.getFirst().score(), EXACT);
  }

  @Test
  @DisplayName("speed-up is against the baseline of the same size")
  void curve() {
    var outcome =
        outcome(
            took(MeasuredAnswer.BASELINE, 1, 10, 8),
            took(MeasuredAnswer.BASELINE, 1, 100, 80),
            took("a", 1, 10, 16),
            took("a", 2, 10, 10),
            took("a", 1, 100, 80),
            took("a", 2, 100, 40));
    var curve = outcome.curve("a", 100);
    assertEquals(List.of(1, 2), curve.points().stream().map(ScalingCurve.Point::threads).toList());
    assertEquals(2, curve.points().getLast().speedUp().value(), EXACT);
    assertEquals(List.of(), outcome.curve("a", 7).points());
  }

  @Test
  @DisplayName("the break-even lies between the sizes where the speed-up crosses 1")
  void breakEven() {
    var outcome =
        outcome(
            took(MeasuredAnswer.BASELINE, 1, 10, 1),
            took(MeasuredAnswer.BASELINE, 1, 1000, 1),
            took("a", 2, 10, 2), // half as fast
            took("a", 2, 1000, 0.5), // twice
            took("slow", 2, 10, 2),
            took("slow", 2, 1000, 2),
            took("fast", 2, 10, 0.9),
            took("fast", 2, 1000, 0.5));
    assertEquals(100, outcome.breakEven("a", 2).orElseThrow(), 1e-9);
    assertEquals(OptionalDouble.empty(), outcome.breakEven("slow", 2));
    assertEquals(10, outcome.breakEven("fast", 2).orElseThrow(), EXACT);
    assertEquals(OptionalDouble.empty(), outcome.breakEven("a", 4));
  }

  @Test
  @DisplayName("measurements in different units are not compared")
  void units() {
    var other = Measurement.of("a", "answer", Map.of("threads", "2"), "ms/op", List.of(1.0));
    assertThrows(
        IllegalArgumentException.class,
        () -> ScalingCurve.of(took(MeasuredAnswer.BASELINE, 1, 10, 1), List.of(other)));
  }

  private static MeasuringResult outcome(Measurement... measurements) {
    return new MeasuringResult("l", "E", "quick", Machine.here(), List.of(measurements));
  }

  private static Measurement took(String subject, int threads, int size, double... micros) {
    var raw = Arrays.stream(micros).boxed().toList();
    return Measurement.of(
        subject, "answer", Map.of("threads", "" + threads, "size", "" + size), "us/op", raw);
  }
}
