// misconception: earlier-is-before
// says: raised
// from: reference
package memorymodel;

public final class Flag {

  private volatile boolean[] raised = {false};

  public Flag() {}

  public void raise() {
    raised[0] = true;
  }

  public boolean isRaised() {
    return raised[0];
  }
}
