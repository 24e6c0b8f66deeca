package harbour.charts;

import bench.scenes.CpuTimeBudget;

/** Works in a method so small that the compiler puts it into its caller. */
public final class Chart {
  private long sum; // so that nothing is computed in vain

  /** A chart with nothing on it yet. */
  public Chart() {}

  /** Draws the chart; the processor is busy for about two seconds. */
  public void draw() {
    var shift = new CpuTimeBudget(2000);
    while (!shift.over()) {
      drawLines();
    }
    if (sum == 42) {
      IO.println(sum);
    }
  }

  private void drawLines() {
    for (int i = 0; i < 50; i++) {
      sum += plot(i);
    }
  }

  private static long plot(long x) {
    for (int i = 0; i < 1_000; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return x;
  }
}
