package kit;

import org.opentest4j.TestAbortedException;

/**
 * A test's verdict that it can't judge an answer: neither right nor wrong. JUnit shows it as
 * aborted. Whoever catches it does not get rid of it: in an {@link Exercise} a test that goes on
 * after it, and passes, is aborted all the same.
 */
public final class Inconclusive extends TestAbortedException {
  private static final long serialVersionUID = 1L;

  private final boolean ofHang;

  private Inconclusive(String message, boolean ofHang) {
    super(message);
    this.ofHang = ofHang;
  }

  /**
   * To be thrown.
   *
   * @param message the whole message, in sentences that a beginner can read
   */
  public static Inconclusive because(String message) {
    return noted(new Inconclusive(message, false));
  }

  /**
   * As {@link #because(String)}, where the code has not come to its end. In an {@link Exercise} the
   * rest of the tests are left out: they would wait for the same again, and take a call that hangs
   * for one that does something wrong.
   */
  static Inconclusive ofHang(String message) {
    return noted(new Inconclusive(message, true));
  }

  private static Inconclusive noted(Inconclusive undecided) {
    VerdictLog.note(undecided);
    return undecided;
  }

  /** Whether the code has not come to its end. */
  boolean isOfHang() {
    return ofHang;
  }
}
