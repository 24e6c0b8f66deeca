// kind: both methods synchronized
package memorymodel;

public final class Flag {

  private boolean raised;

  public Flag() {}

  public synchronized void raise() {
    raised = true;
  }

  public synchronized boolean isRaised() {
    return raised;
  }
}
