// kind: a semaphore with one permit
package dependencies;

import java.util.concurrent.Semaphore;

public final class SafeCell {

  private int value;
  private final Semaphore permit = new Semaphore(1);

  public SafeCell() {}

  public void add(int n) {
    permit.acquireUninterruptibly();
    try {
      value += n;
    } finally {
      permit.release();
    }
  }

  public int get() {
    permit.acquireUninterruptibly();
    try {
      return value;
    } finally {
      permit.release();
    }
  }
}
