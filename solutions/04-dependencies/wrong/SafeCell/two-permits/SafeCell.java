// misconception: one-line-one-step
// says: A read sum before B wrote it
// from: right/semaphore
package dependencies;

import java.util.concurrent.Semaphore;

public final class SafeCell {
  private final Semaphore permits = new Semaphore(2);
  private int sum;

  public SafeCell() {}

  public void add(int n) {
    permits.acquireUninterruptibly();
    sum += n;
    permits.release();
  }

  public int get() {
    permits.acquireUninterruptibly();
    int seen = sum;
    permits.release();
    return seen;
  }
}
