// misconception: one-side-locked
// says: get() reads a field with no lock
// from: right/synchronized
package dependencies;

public final class SafeCell {

  private int value;

  public SafeCell() {}

  public synchronized void add(int n) {
    value += n;
  }

  public int get() {
    return value;
  }
}
