// misconception: common-pool
// says: same time
// from: right/parallel-stream-for-each-step
package capstones;

import java.util.stream.IntStream;

public final class Heat {

  private Heat() {}

  public static double[][] run(double[][] plate, int steps, HeatRule rule, int workers) {
    double[][] now = SerialHeat.copyOf(plate);
    double[][] next = SerialHeat.copyOf(plate);
    for (int step = 0; step < steps; step++) {
      double[][] read = now;
      double[][] written = next;
      IntStream.range(1, plate.length - 1)
          .parallel()
          .forEach(y -> rule.row(read[y - 1], read[y], read[y + 1], written[y]));
      now = written;
      next = read;
    }
    return now;
  }
}
