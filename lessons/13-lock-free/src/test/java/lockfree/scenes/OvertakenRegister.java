package lockfree.scenes;

import kit.Rejection;
import lockfree.Register;

/**
 * A register that one thread uses, while another one comes first: between a look and the write that
 * follows it, the next of some given numbers is put in. It rejects who writes over it.
 */
public final class OvertakenRegister implements Register {
  private static final int SAME_TRIES = 100;

  private final long wanted;
  private final long[] rivals;
  private long now;
  private long seen;
  private int came;
  private boolean looked;
  private long lastExpected;
  private int sameTries;

  /**
   * @param wanted the value to which the register shall be raised
   * @param rivals the numbers that others put in, one before each write
   */
  public OvertakenRegister(long now, long wanted, long... rivals) {
    this.now = now;
    this.wanted = wanted;
    this.rivals = rivals.clone();
  }

  @Override
  public long get() {
    looked = true;
    seen = now;
    return now;
  }

  @Override
  public void set(long value) {
    comeFirst();
    if (value < now) {
      throw Rejection.of(
          LockFreeBelief.LOOKED_SO_MAY_WRITE,
          "raise(register, %d) saw %d. Then another thread put %d in, and your set(%d) wrote over it."
              .formatted(wanted, seen, now, value));
    }
    now = value;
  }

  @Override
  public boolean compareAndSet(long expected, long update) {
    comeFirst();
    if (expected != now) {
      sameTries = expected == lastExpected ? sameTries + 1 : 1;
      lastExpected = expected;
      if (sameTries > SAME_TRIES) {
        throw Rejection.of(
            LockFreeBelief.SAME_TRY_AGAIN,
            "The register holds %d. Your compareAndSet has expected %d for %d times in a row."
                .formatted(now, expected, SAME_TRIES));
      }
      return false;
    }
    if (update < now) {
      String happened =
          "In raise(register, %d), your compareAndSet(%d, %d) made the number less."
              .formatted(wanted, expected, update);
      throw came > 0
          ? Rejection.of(
              LockFreeBelief.DECIDED_ONCE,
              happened + " Another thread had put %d in.".formatted(now))
          : Rejection.plain(happened);
    }
    now = update;
    return true;
  }

  private void comeFirst() {
    if (looked && came < rivals.length) {
      now = rivals[came++];
      looked = false;
    }
  }

  /** Returns what it holds, without a look. */
  public long held() {
    return now;
  }
}
