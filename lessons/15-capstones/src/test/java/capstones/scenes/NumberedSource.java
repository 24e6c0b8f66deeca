package capstones.scenes;

/**
 * A generator for schedules. It is made for one thread, as most generators are: whatever it keeps
 * is in plain fields. Its own number is 0, and those that are split off are numbered from 1 on.
 * Each number that is drawn tells from which of them it came, and as which: 3.02 is the third
 * number from the third one that was split off.
 */
public final class NumberedSource implements SplitOneByOne {
  private final int number;
  private int made;
  private int drawn;

  /** The source itself. */
  public NumberedSource() {
    this(0);
  }

  private NumberedSource(int number) {
    this.number = number;
  }

  /** As which of its generator a number was drawn, from 0 on. */
  public static int placeOf(double drawn) {
    return (int) Math.round(drawn * 100) % 100;
  }

  /** How many have been split off. */
  public int made() {
    return made;
  }

  @Override
  public double nextDouble() {
    return (number * 100 + drawn++) / 100.0;
  }

  @Override
  public long nextLong() {
    return number * 100 + drawn++;
  }

  @Override
  public NumberedSource split() {
    return new NumberedSource(++made);
  }
}
