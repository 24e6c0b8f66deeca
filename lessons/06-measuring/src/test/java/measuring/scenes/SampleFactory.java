package measuring.scenes;

import java.util.List;
import java.util.stream.IntStream;
import measuring.Kind;
import measuring.Sample;

/** Samples of which mean, deviation and size are known; evenly spread, in no order. */
public final class SampleFactory {
  private final Kind kind;

  private SampleFactory(Kind kind) {
    this.kind = kind;
  }

  /** Of times. */
  public static SampleFactory times() {
    return new SampleFactory(Kind.TIME_PER_OPERATION);
  }

  /** Of operations per time. */
  public static SampleFactory throughputs() {
    return new SampleFactory(Kind.OPERATIONS_PER_TIME);
  }

  /** So many scores with that mean and that deviation. */
  public Sample of(int size, double mean, double deviation) {
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
  public static String told(Sample sample) {
    return switch (sample.size()) {
      case 0 -> "no scores";
      case 1 -> "a single score, " + SixDigits.shown(sample.mean());
      default ->
          "%d scores with mean %s and deviation %s"
              .formatted(
                  sample.size(),
                  SixDigits.shown(sample.mean()),
                  SixDigits.shown(sample.deviation()));
    };
  }
}
