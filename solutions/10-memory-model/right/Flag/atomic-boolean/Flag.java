// kind: an AtomicBoolean
package memorymodel;

import java.util.concurrent.atomic.AtomicBoolean;

public final class Flag {

  private final AtomicBoolean raised = new AtomicBoolean();

  public Flag() {}

  public void raise() {
    raised.set(true);
  }

  public boolean isRaised() {
    return raised.get();
  }
}
