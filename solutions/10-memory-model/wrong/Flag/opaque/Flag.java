// misconception: earlier-is-before
// says: weight
// from: right/release-and-acquire
package memorymodel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class Flag {
  private static final VarHandle RAISED;

  static {
    try {
      RAISED = MethodHandles.lookup().findVarHandle(Flag.class, "raised", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private boolean raised;

  public Flag() {}

  public void raise() {
    RAISED.setOpaque(this, true);
  }

  public boolean isRaised() {
    return (boolean) RAISED.getOpaque(this);
  }
}
