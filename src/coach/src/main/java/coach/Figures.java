package coach;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import measure.Measurement;
import measure.Outcome;
import pictures.BreakEven;
import pictures.Picture;
import pictures.SpeedupCurve;

/**
 * What was measured of one answer, as pictures.
 *
 * @param title the exercise's
 * @param outcome of the learner's answer alone
 */
record Figures(String title, Outcome outcome) {
  private static final String SIZE = "size";
  private static final String THREADS = "threads";

  /** A picture of it. */
  record Drawn(Album.Kind kind, Picture picture) {}

  /** Where it was measured, in a line. */
  String machine() {
    return outcome.machine().toString();
  }

  /** What a reader has to know of such quick figures. */
  String caveat() {
    return "Measured in one round with short warm-ups: a first impression, no figures to keep."
        + " --full takes longer.";
  }

  /** As many pictures as there are numbers for. */
  List<Drawn> drawn() {
    var drawn = new ArrayList<Drawn>();
    var yours =
        outcome.measurements().stream()
            .filter(m -> !m.subject().equals(measure.Subject.BASELINE))
            .toList();
    if (yours.isEmpty()) {
      return drawn;
    }
    String subject = yours.getFirst().subject();
    OptionalLong largest = greatest(yours, SIZE);
    var points =
        outcome.curve(subject, largest.orElse(0)).points().stream()
            .map(p -> new SpeedupCurve.Point(p.threads(), p.speedUp().value(), p.speedUp().error()))
            .toList();
    if (points.size() > 1) {
      drawn.add(new Drawn(Album.Kind.SPEEDUP, curve(points, largest, subject).draw()));
    }
    var gains = gains(yours);
    if (gains.size() > 1) {
      var breakEven =
          new BreakEven("%s, %s".formatted(title, threads(yours)), SIZE, gains, machine());
      drawn.add(new Drawn(Album.Kind.BREAK_EVEN, breakEven.draw()));
    }
    return drawn;
  }

  private SpeedupCurve curve(List<SpeedupCurve.Point> points, OptionalLong size, String subject) {
    String what = size.isPresent() ? "%s, size %,d".formatted(title, size.getAsLong()) : title;
    OptionalDouble serial = outcome.curve(subject, size.orElse(0)).amdahl();
    // Out of its range the law doesn't describe what was measured.
    boolean fits = serial.isPresent() && serial.getAsDouble() >= 0 && serial.getAsDouble() <= 1;
    return new SpeedupCurve(what, points, fits ? serial : OptionalDouble.empty(), machine());
  }

  /** By size, with as many threads as there are processors for. */
  private List<BreakEven.Point> gains(List<Measurement> yours) {
    long threads = threadsWorthIt(yours);
    var gains = new ArrayList<BreakEven.Point>();
    for (Measurement one : yours) {
      var size = one.number(SIZE);
      var gain = outcome.speedUp(one);
      if (size.isPresent() && gain.isPresent() && one.number(THREADS).orElse(threads) == threads) {
        gains.add(new BreakEven.Point(size.getAsLong(), gain.get().value(), gain.get().error()));
      }
    }
    gains.sort(java.util.Comparator.comparingDouble(BreakEven.Point::size));
    return gains;
  }

  private String threads(List<Measurement> yours) {
    return yours.getFirst().number(THREADS).isPresent()
        ? threadsWorthIt(yours) + " threads"
        : "as many threads as it takes";
  }

  private long threadsWorthIt(List<Measurement> yours) {
    return yours.stream()
        .flatMapToLong(m -> m.number(THREADS).stream())
        .filter(n -> n <= Math.max(2, outcome.machine().processors()))
        .max()
        .orElse(1);
  }

  private static OptionalLong greatest(List<Measurement> all, String parameter) {
    return all.stream().flatMapToLong(m -> m.number(parameter).stream()).max();
  }
}
