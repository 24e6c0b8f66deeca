// misconception: a-lock-of-its-own
// says: A data race
// from: right/synchronized
package dependencies;

public final class SafeCell {
  private int value;

  public SafeCell() {}

  public void add(int n) {
    synchronized (SafeCell.class) {
      value += n;
    }
  }

  public synchronized int get() {
    return value;
  }
}
