// misconception: a-lock-of-its-own
// says: instead of 3
// from: right/private-lock-object
package dependencies;

public final class SafeCell {

  private int value;

  public SafeCell() {}

  public void add(int n) {
    Object lock = new Object();
    synchronized (lock) {
      value += n;
    }
  }

  public int get() {
    Object lock = new Object();
    synchronized (lock) {
      return value;
    }
  }
}
