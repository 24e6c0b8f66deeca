// misconception: one-line-one-step
// says: instead of 3
// from: right/synchronized
package dependencies;

public final class SafeCell {

  private int value;

  public SafeCell() {}

  public void add(int n) {
    try {
      Thread.sleep(1); // then nobody else is there
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    value += n;
  }

  public int get() {
    return value;
  }
}
