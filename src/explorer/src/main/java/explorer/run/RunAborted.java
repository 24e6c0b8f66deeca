package explorer.run;

/**
 * Thrown out of the learner's code to end a controlled thread whose run is over. An error, so that
 * few catch it.
 */
final class RunAborted extends Error {
  private static final long serialVersionUID = 1L;

  RunAborted() {
    super("The run is over.", null, false, false);
  }
}
