// kind: a VarHandle: release and acquire
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
    RAISED.setRelease(this, true);
  }

  public boolean isRaised() {
    return (boolean) RAISED.getAcquire(this);
  }
}
