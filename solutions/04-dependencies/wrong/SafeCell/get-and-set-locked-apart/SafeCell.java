// misconception: locked-in-pieces
// says: instead of 3
// from: right/synchronized
package dependencies;

public final class SafeCell {

  private int value;

  public SafeCell() {}

  public void add(int n) {
    set(get() + n);
  }

  public synchronized int get() {
    return value;
  }

  private synchronized void set(int sum) {
    value = sum;
  }
}
