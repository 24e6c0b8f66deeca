package kit;

import org.opentest4j.TestAbortedException;

/**
 * A test's verdict that it can't judge an answer: neither right nor wrong. JUnit shows it as
 * aborted. Whoever catches it does not get rid of it: in an {@link Exercise} a test that goes on
 * after it, and passes, is aborted all the same.
 */
public final class Inconclusive extends TestAbortedException {
  private static final long serialVersionUID = 1L;

  private Inconclusive(String message) {
    super(message);
  }

  /**
   * To be thrown.
   *
   * @param message the whole message, in sentences that a beginner can read
   */
  public static Inconclusive because(String message) {
    var undecided = new Inconclusive(message);
    VerdictLog.note(undecided);
    return undecided;
  }
}
