// misconception: a-lock-of-its-own
// says: takes as its lock
// from: reference
package dependencies;

public final class SafeCell {

  private Integer value = 0;

  public SafeCell() {}

  public void add(int n) {
    synchronized (value) {
      value += n;
    }
  }

  public int get() {
    synchronized (value) {
      return value;
    }
  }
}
