package harbour;

import bench.scenes.CpuTimeBudget;

/** Works itself, for less time than the crane. */
public final class Pilot {
  private long sum; // so that nothing is computed in vain

  /** A pilot who has not started yet. */
  public Pilot() {}

  /** Works for about six tenths of a second. */
  public void steer() {
    var shift = new CpuTimeBudget(600);
    while (!shift.over()) {
      for (int i = 0; i < 20_000; i++) {
        sum += i ^ sum;
      }
    }
    if (sum == 42) {
      IO.println(sum);
    }
  }
}
