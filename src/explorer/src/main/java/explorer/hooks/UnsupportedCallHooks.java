package explorer.hooks;

import explorer.run.ControlledThread;

/** Where the learner's code is about to leave what can be judged. */
public final class UnsupportedCallHooks {
  /** What can be done about a class that is not woven. */
  public static final String INSTEAD =
      "Compile the code under test into a folder, as a build does, and put that folder on the class"
          + " path in place of the archive.";

  private UnsupportedCallHooks() {}

  /** Never returns: the run ends here. */
  public static void refuse(String construct, String instead, int site) {
    ControlledThread me = ControlledThread.current();
    throw me.run().cannotJudge(construct + me.run().at(site), instead);
  }

  /**
   * The code is about to call, or touch, a class that is not woven. When the tasks have ended, that
   * harms nobody.
   */
  public static void unfollowed(String type, int site) {
    ControlledThread me = ControlledThread.current();
    if (!me.run().isLookingAtTheOutcome()) {
      throw me.run().cannotJudge(unfollowed(type) + me.run().at(site), INSTEAD);
    }
  }

  /** Says that a class can't be followed. */
  public static String unfollowed(String type) {
    return "The class " + type + " is not in a folder of class files, so its steps are not seen";
  }
}
