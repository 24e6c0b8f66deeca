// misconception: one-line-one-step
// says: instead of 3
// from: right/synchronized
package dependencies;

public final class SafeCell {

  private int value;

  public SafeCell() {}

  public void add(int n) {
    Thread.yield(); // let the others finish first
    value += n;
  }

  public int get() {
    return value;
  }
}
