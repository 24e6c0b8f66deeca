// misconception: earlier-is-before
// says: raised
// from: reference
package memorymodel;

public final class Flag {

  private boolean raised;

  public Flag() {}

  public void raise() {
    raised = true;
  }

  public boolean isRaised() {
    Thread.yield(); // gives the other thread time
    return raised;
  }
}
