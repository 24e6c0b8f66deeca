// misconception: one-side-locked
// says: raised
// from: right/synchronized
package memorymodel;

public final class Flag {

  private boolean raised;

  public Flag() {}

  public synchronized void raise() {
    raised = true;
  }

  public boolean isRaised() {
    return raised;
  }
}
