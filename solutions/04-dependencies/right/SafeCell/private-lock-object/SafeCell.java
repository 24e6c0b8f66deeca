// kind: a private object as the lock
package dependencies;

public final class SafeCell {

  private int value;
  private final Object lock = new Object();

  public SafeCell() {}

  public void add(int n) {
    synchronized (lock) {
      value += n;
    }
  }

  public int get() {
    synchronized (lock) {
      return value;
    }
  }
}
