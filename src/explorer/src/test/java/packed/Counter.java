package packed;

/** Loses additions. */
public class Counter {
  /** What was counted. */
  public int n;

  /** Counts one. */
  public void increment() {
    n++;
  }

  /** A new one. */
  public static Counter create() {
    return new Counter();
  }
}
