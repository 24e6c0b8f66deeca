// misconception: a-lock-of-its-own
// says: raised
// from: right/synchronized
package memorymodel;

public final class Flag {

  private final Object forRaise = new Object();
  private final Object forAsking = new Object();
  private boolean raised;

  public Flag() {}

  public void raise() {
    synchronized (forRaise) {
      raised = true;
    }
  }

  public boolean isRaised() {
    synchronized (forAsking) {
      return raised;
    }
  }
}
