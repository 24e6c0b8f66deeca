// kind: add is synchronized, get reads a volatile field
package dependencies;

public final class SafeCell {

  private volatile int value;

  public SafeCell() {}

  public synchronized void add(int n) {
    value = value + n;
  }

  public int get() {
    return value;
  }
}
