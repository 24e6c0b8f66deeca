package capstones;

/**
 * What a user sees of a session: a window, for example. It belongs to the user interface, so only
 * the thread of the user interface may call these methods. They return quickly, and don't call the
 * session.
 *
 * @param <T> the type of what is shown
 */
public interface SessionView<T> {
  /**
   * Shows whether a job is under way, for example by a progress bar.
   *
   * @param busy whether one is. The user may be told the same several times
   */
  void busy(boolean busy);

  /** Shows a part of a result. */
  void show(T part);

  /** Shows that a job has failed, and why. */
  void failed(Throwable failure);
}
