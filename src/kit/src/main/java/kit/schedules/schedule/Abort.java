package kit.schedules.schedule;

/**
 * Thrown out of the learner's code to end a participant whose run is over. An error, so that few
 * catch it.
 */
final class Abort extends Error {
  private static final long serialVersionUID = 1L;

  Abort() {
    super("The run is over.", null, false, false);
  }
}
