// misconception: a-lock-of-its-own
// says: A data race
// from: right/private-lock-object
package dependencies;

public final class SafeCell {
  private final Object lock = new Object();
  private int value;

  public SafeCell() {}

  public void add(int n) {
    synchronized (lock) {
      value += n;
    }
  }

  public int get() {
    synchronized (new Object()) {
      return value;
    }
  }
}
