// misconception: a-lock-of-its-own
// says: instead of 3
// from: right/private-lock-object
package dependencies;

public final class SafeCell {

  private int value;

  public SafeCell() {}

  public void add(int n) {
    synchronized (Thread.currentThread()) {
      value += n;
    }
  }

  public int get() {
    synchronized (Thread.currentThread()) {
      return value;
    }
  }
}
