package measuring;

import java.util.List;
import java.util.stream.IntStream;

/** Samples of which mean, deviation and size are known; evenly spread, in no order. */
final class SamplesForTest {
  private final Kind kind;

  private SamplesForTest(Kind kind) {
    this.kind = kind;
  }

  /** Of times. */
  static SamplesForTest times() {
    return new SamplesForTest(Kind.TIME_PER_OPERATION);
  }

  /** Of operations per time. */
  static SamplesForTest throughputs() {
    return new SamplesForTest(Kind.OPERATIONS_PER_TIME);
  }

  /** So many scores with that mean and that deviation. */
  Sample of(int size, double mean, double deviation) {
    if (size == 1) {
      return new Sample(kind, List.of(mean));
    }
    double middle = (size - 1) / 2.0;
    double squares = IntStream.range(0, size).mapToDouble(i -> (i - middle) * (i - middle)).sum();
    double step = deviation / Math.sqrt(squares / Math.max(1, size - 1));
    var scores =
        IntStream.range(0, size)
            .map(i -> (i * 37 + 5) % size) // 37 is prime: each place once, in another order
            .mapToObj(i -> mean + (i - middle) * step)
            .toList();
    return new Sample(kind, scores);
  }

  /** A sample as a sentence has it. */
  static String told(Sample sample) {
    return switch (sample.size()) {
      case 0 -> "no scores";
      case 1 -> "a single score, " + FiguresForTest.shown(sample.mean());
      default ->
          "%d scores with mean %s and deviation %s"
              .formatted(
                  sample.size(),
                  FiguresForTest.shown(sample.mean()),
                  FiguresForTest.shown(sample.deviation()));
    };
  }
}
