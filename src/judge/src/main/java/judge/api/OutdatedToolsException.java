package judge.api;

/**
 * The tools lack something that a lesson needs: they were built for an earlier state of the
 * workbook. The message names the command that builds them anew.
 */
public final class OutdatedToolsException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /**
   * @param lack what is missing, as the beginning of a sentence
   */
  public OutdatedToolsException(String lack) {
    super(
        lack
            + ": the tools are older than the workbook. Type `mvn -q -f src` in the workbook's"
            + " folder: that builds them anew, and the coach's start script too");
  }
}
