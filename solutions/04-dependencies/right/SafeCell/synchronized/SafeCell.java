// kind: synchronized methods
package dependencies;

public final class SafeCell {

  private int value;

  public SafeCell() {}

  public synchronized void add(int n) {
    value += n;
  }

  public synchronized int get() {
    return value;
  }
}
