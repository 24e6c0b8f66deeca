package kit.schedules.hooks;

import kit.schedules.schedule.Participant;

/** Where the learner's code is about to leave what can be judged. */
public final class Refusals {
  private Refusals() {}

  /** Never returns: the run ends here. */
  public static void refuse(String construct, String instead, int site) {
    Participant me = Participant.current();
    throw me.run().cannotJudge(construct + me.run().at(site), instead);
  }
}
