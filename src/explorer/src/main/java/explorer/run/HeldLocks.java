package explorer.run;

import explorer.program.HeldLock;
import explorer.program.HeldLock.Mode;
import java.util.ArrayList;
import java.util.List;

/**
 * The locks that one controlled thread has at the moment. Changed by itself alone, while it moves.
 */
public final class HeldLocks {
  private final Run run;
  private final int thread;
  private List<HeldLock> all = List.of(); // replaced, never changed: steps keep it

  HeldLocks(Run run, int thread) {
    this.run = run;
    this.thread = thread;
  }

  /** Those that it has now. */
  public List<HeldLock> all() {
    return all;
  }

  public boolean has(Object lock) {
    return times(lock, Mode.ALONE) > 0;
  }

  /** How many times it has taken that lock and not given it back. */
  public int times(Object lock, Mode mode) {
    int n = 0;
    for (HeldLock hold : all) {
      n += hold.lock() == lock && hold.mode() == mode ? 1 : 0;
    }
    return n;
  }

  /** Notes that it has the lock, once more if it had it before. */
  public void took(Object lock, Mode mode) {
    var now = new ArrayList<>(all);
    now.add(new HeldLock(lock, mode, run.nextHold()));
    all = List.copyOf(now);
    run.order().lock(thread, lock, mode == Mode.SHARED);
  }

  /** Notes that it has seen what those did who had the lock alone, without taking it. */
  public void saw(Object lock) {
    run.order().lock(thread, lock, true);
  }

  /** Notes that it has the lock once less. */
  public void gaveBack(Object lock, Mode mode) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).lock() == lock && all.get(i).mode() == mode) {
        var now = new ArrayList<>(all);
        now.remove(i);
        all = List.copyOf(now);
        run.order().unlock(thread, lock, mode == Mode.SHARED);
        return;
      }
    }
  }

  /**
   * Whether these holds keep somebody from taking the lock.
   *
   * @param areOwn whether it is their holder that asks
   */
  boolean keepFrom(Object lock, Mode wanted, boolean areOwn) {
    boolean alone = times(lock, Mode.ALONE) > 0;
    boolean shared = times(lock, Mode.SHARED) > 0;
    return areOwn
        ? !alone && shared && wanted == Mode.ALONE // nobody gets from reading to writing
        : alone || shared && wanted == Mode.ALONE;
  }
}
