package numbers;

import bench.scenes.CpuTimeBudget;

/** Another package that works in the same recording. */
public final class Primes {
  private int found;

  /** A count of nothing yet. */
  public Primes() {}

  /** Works for about a second and a half, most of it in one method. */
  public void print() {
    count(800);
    add(500);
    if (found == 42) {
      IO.println(found);
    }
  }

  private void count(int millis) {
    var shift = new CpuTimeBudget(millis);
    for (int n = 1_000_000; !shift.over(); n++) {
      int divisors = 0;
      for (int divisor = 2; divisor < 20_000; divisor++) {
        divisors += n % divisor == 0 ? 1 : 0;
      }
      found += divisors == 0 ? 1 : 0;
    }
  }

  private void add(int millis) {
    var shift = new CpuTimeBudget(millis);
    while (!shift.over()) {
      for (int i = 0; i < 10_000; i++) {
        found += i ^ found;
      }
    }
  }
}
