// misconception: a-lock-of-its-own
// says: both found no lock and made one
// from: right/private-lock-object
package dependencies;

public final class SafeCell {
  private Object lock;
  private int value;

  private Object lock() {
    if (lock == null) {
      lock = new Object();
    }
    return lock;
  }

  public void add(int n) {
    synchronized (lock()) {
      value += n;
    }
  }

  public int get() {
    synchronized (lock()) {
      return value;
    }
  }
}
