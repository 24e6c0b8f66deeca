package kit.schedules.weave;

import kit.Rejection;
import kit.schedules.Schedules;
import kit.timeouts.Timeouts;
import org.opentest4j.TestAbortedException;
import subjects.Covered;
import subjects.Limits;

/** A program that an agent measures: explores a right and a wrong scenario, and prints both. */
final class CoverageMain {
  private CoverageMain() {}

  /** One of the ways in which the kit loads classes anew. */
  private interface Judged {
    void run() throws Exception;
  }

  /** Takes no arguments. */
  public static void main(String[] none) throws Exception {
    tell(() -> Schedules.explore(Covered.LockedAdds.class));
    tell(() -> Schedules.explore(Covered.BareAdds.class));
    tell(() -> Timeouts.demandNone(Limits.Polls.class));
    tell(() -> Timeouts.demandNone(Limits.JoinsASecond.class));
  }

  private static void tell(Judged judged) throws Exception {
    try {
      judged.run();
      IO.println("accepted");
    } catch (Rejection rejection) {
      IO.println("rejected");
    } catch (TestAbortedException undecided) {
      IO.println(undecided.getMessage());
    }
  }
}
