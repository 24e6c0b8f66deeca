package kit.quiescence;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tells whoever runs the tests that the kit is at work on one, and will come to an end by itself:
 * once for each second of the patience that it spends or of the time that it computes. Who hears
 * nothing of that kind for long need not wait any longer: it is code of the learner's, not the kit,
 * that holds up the test. Thread-safe.
 */
public final class Heartbeat {
  private static final long BEAT = 1_000_000_000;

  private static final AtomicReference<Runnable> LISTENER = new AtomicReference<>();
  private static final AtomicLong SINCE = new AtomicLong(); // the last beat, in nanoseconds

  private Heartbeat() {}

  /**
   * Names the listener, before any code under test has run: a second one changes nothing.
   *
   * @param listener called by a thread of the kit's at each beat; quick
   */
  public static void tell(Runnable listener) {
    LISTENER.compareAndSet(null, listener);
  }

  /** Some patience was spent, or the kit has got on with its work for as long. */
  public static void after(long nanos) {
    var listener = LISTENER.get();
    if (listener != null && SINCE.addAndGet(nanos) >= BEAT) {
      SINCE.set(0);
      listener.run();
    }
  }
}
