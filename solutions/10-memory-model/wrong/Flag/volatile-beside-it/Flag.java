// misconception: earlier-is-before
// says: raised
// from: reference
package memorymodel;

public final class Flag {

  private boolean raised;
  private volatile int version;

  public Flag() {}

  public void raise() {
    version++;
    raised = true;
  }

  public boolean isRaised() {
    int seen = version;
    return raised && seen > 0;
  }
}
