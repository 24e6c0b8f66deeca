package pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Curves of what was measured")
class ChartsTest {
  private static final String MACHINE =
      "A processor of some kind with a long name, 8 cores, Java 25.0.3+9-LTS, a virtual machine of"
          + " some make, an operating system 6.18.44";
  private static final double UNKNOWN = Double.NaN;

  private static SpeedupChart curve(double serial, SpeedupChart.Point... points) {
    return new SpeedupChart(
        "PoolMap",
        List.of(points),
        serial < 0 ? OptionalDouble.empty() : OptionalDouble.of(serial),
        MACHINE);
  }

  private static SpeedupChart.Point at(int threads, double speedup, double error) {
    return new SpeedupChart.Point(threads, speedup, error);
  }

  private static BreakEvenChart gains(BreakEvenChart.Point... points) {
    return new BreakEvenChart("PoolMap", "items", List.of(points), MACHINE);
  }

  private static BreakEvenChart.Point gain(double size, double gain, double error) {
    return new BreakEvenChart.Point(size, gain, error);
  }

  static Stream<Picture> pictures() {
    return Stream.of(
            curve(0.12, at(1, 1, 0.01), at(2, 1.8, 0.1), at(4, 2.9, 0.2), at(8, 4.3, 0.5)),
            curve(0, at(1, 1, UNKNOWN), at(2, 2, UNKNOWN)),
            curve(-1, at(1, 0.02, 0.001), at(2, 0.03, 0.5)),
            curve(1, at(1, 1, 0), at(2, 1, 0), at(64, 1, 0)),
            curve(0.001, at(1, 1, 0), at(64, 63.9, 4)),
            curve(0.2, at(4, 9.5, 1)),
            curve(0.2, at(1, 1, 5), at(4, 2, 8)))
        .map(SpeedupChart::draw)
        .toList()
        .stream()
        .flatMap(picture ->
            Stream.of(
                picture,
                gains(gain(1, 0.0003, 0.3), gain(1000, 1.1, 0.2), gain(1_000_000, 1.95, 0.02))
                    .draw()));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  @DisplayName("can be read: nothing is cut off, no word stands on another")
  void legible(Picture picture) throws Exception {
    var seen = RenderedPicture.of(picture.svg());
    seen.requireFreeEdges();
    seen.requireLegible();
    assertTrue(seen.count(SvgWriter.BLUE) > 20, "the measured points are not to be seen");
    assertTrue(String.join(" ", seen.words()).contains(MACHINE));
  }

  @Test
  @DisplayName("a point stands where its numbers say: both axes of a speed-up have the same steps")
  void pointsStandWhereTheyShould() throws Exception {
    var seen = RenderedPicture.of(curve(-1, at(1, 1, UNKNOWN), at(4, 2, UNKNOWN)).draw().svg());
    // The axes go from 64 to 490 and from 376 up to 82, each for 0 to 4.
    assertEquals(SvgWriter.BLUE, seen.at(64 + 426 / 4.0, 376 - 294 / 4.0));
    assertEquals(SvgWriter.BLUE, seen.at(490, 376 - 294 / 2.0));
  }

  @Test
  @DisplayName("the sentence says how much faster, and what Amdahl's law makes of it")
  void sentence() {
    assertEquals(
        "With 4 threads it is 2.50 times as fast as with one at a time (± 0.20). By Amdahl's law"
            + " that is a serial part of about 20 %, and no number of processors could make it more"
            + " than 5.0 times as fast.",
        curve(0.2, at(1, 1, 0), at(4, 2.5, 0.2)).sentence());
    assertEquals(
        "With 1 thread it is 1.00 times as fast as with one at a time.",
        curve(-1, at(1, 1, UNKNOWN)).sentence());
    assertTrue(curve(0.2, at(1, 1, 0), at(4, 2.5, 2)).sentence().contains("says next to nothing"));
    assertTrue(curve(0.001, at(2, 1.99, 0)).sentence().contains("Nearly nothing"));
  }

  @Test
  @DisplayName("the words have every number that the drawing has")
  void words() {
    String words = curve(0.2, at(1, 1, 0.01), at(4, 2.5, 0.2)).draw().words();
    assertTrue(words.contains("      4      2.50  ± 0.20           63 %"), words);
    assertTrue(words.contains(MACHINE), words);
  }

  @Test
  @DisplayName("it pays from where even the lower end of the interval is a gain, for good")
  void breakEven() {
    assertEquals(
        Optional.of(1000.0),
        gains(gain(1, 0.1, 0), gain(10, 1.5, 0.1), gain(100, 0.9, 0), gain(1000, 1.2, 0.1)).from());
    assertEquals(
        "Here it begins to pay somewhere between 100 and 1,000 (items).",
        gains(gain(100, 1.2, 0.3), gain(1000, 1.2, 0.1)).sentence());
    assertEquals(
        "Here it pays at every size that was measured, from 100 on (items).",
        gains(gain(100, 1.2, UNKNOWN)).sentence());
    assertEquals(Optional.empty(), gains(gain(100, 1.2, 0.2)).from());
    assertTrue(gains(gain(1, 0.5, 0)).sentence().contains("does not pay"));
  }

  @Test
  @DisplayName("what is no measurement is refused")
  void refused() {
    assertThrows(IllegalArgumentException.class, () -> at(0, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> at(1, Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> at(1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> gain(0, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> gain(1, Double.POSITIVE_INFINITY, 0));
    assertThrows(IllegalArgumentException.class, () -> curve(0));
    assertThrows(IllegalArgumentException.class, () -> curve(0, at(2, 1, 0), at(1, 1, 0)));
    assertThrows(IllegalArgumentException.class, () -> gains());
    assertThrows(IllegalArgumentException.class, () -> gains(gain(2, 1, 0), gain(2, 1, 0)));
  }
}
