// misconception: volatile-is-atomic
// says: instead of 3
// from: right/locked-write-volatile-read
package dependencies;

public final class SafeCell {

  private volatile int value;

  public SafeCell() {}

  public void add(int n) {
    value += n;
  }

  public int get() {
    return value;
  }
}
