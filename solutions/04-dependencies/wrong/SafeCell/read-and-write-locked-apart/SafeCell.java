// misconception: locked-in-pieces
// says: instead of 3
// from: right/private-lock-object
package dependencies;

public final class SafeCell {

  private int value;

  public SafeCell() {}

  public void add(int n) {
    int sum;
    synchronized (this) {
      sum = value + n;
    }
    synchronized (this) {
      value = sum;
    }
  }

  public int get() {
    synchronized (this) {
      return value;
    }
  }
}
