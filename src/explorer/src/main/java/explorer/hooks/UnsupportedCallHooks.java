package explorer.hooks;

import explorer.run.ControlledThread;

/** Where the learner's code is about to leave what can be judged. */
public final class UnsupportedCallHooks {
  private UnsupportedCallHooks() {}

  /** Never returns: the run ends here. */
  public static void refuse(String construct, String instead, int site) {
    ControlledThread me = ControlledThread.current();
    throw me.run().cannotJudge(construct + me.run().at(site), instead);
  }
}
