// kind: a latch that is asked for its count
package memorymodel;

import java.util.concurrent.CountDownLatch;

public final class Flag {

  private final CountDownLatch latch = new CountDownLatch(1);

  public Flag() {}

  public void raise() {
    latch.countDown();
  }

  public boolean isRaised() {
    return latch.getCount() == 0;
  }
}
