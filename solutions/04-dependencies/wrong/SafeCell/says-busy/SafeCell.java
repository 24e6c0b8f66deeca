// misconception: one-line-one-step
// says: instead of 3
// from: right/private-lock-object
package dependencies;

public final class SafeCell {

  private int value;
  private boolean busy;

  public SafeCell() {}

  public void add(int n) {
    while (busy) {
      Thread.onSpinWait();
    }
    busy = true;
    value += n;
    busy = false;
  }

  public int get() {
    return value;
  }
}
