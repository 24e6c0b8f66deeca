// misconception: one-line-one-step
// says: instead of 3
// from: right/locked-write-volatile-read
package dependencies;

public final class SafeCell {

  private int value;

  public SafeCell() {}

  public void add(int n) {
    int read = value;
    int sum = read + n;
    value = sum;
  }

  public int get() {
    return value;
  }
}
