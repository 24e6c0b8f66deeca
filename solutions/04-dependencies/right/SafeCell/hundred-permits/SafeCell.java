// kind: a semaphore: a reader takes one permit, a writer takes all
package dependencies;

import java.util.concurrent.Semaphore;

public final class SafeCell {
  private static final int ALL = 100;
  private final Semaphore permits = new Semaphore(ALL, true);
  private int sum;

  public SafeCell() {}

  public void add(int n) {
    permits.acquireUninterruptibly(ALL);
    try {
      sum += n;
    } finally {
      permits.release(ALL);
    }
  }

  public int get() {
    permits.acquireUninterruptibly();
    try {
      return sum;
    } finally {
      permits.release();
    }
  }
}
