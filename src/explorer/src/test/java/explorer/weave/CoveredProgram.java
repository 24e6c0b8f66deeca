package explorer.weave;

import explorer.Schedules;
import kit.Rejection;
import kit.timeouts.Timeouts;
import org.opentest4j.TestAbortedException;
import subjects.CoverageSubjects;

/** A program that an agent measures: explores a right and a wrong scenario, and prints both. */
final class CoveredProgram {
  private CoveredProgram() {}

  /** One of the ways in which the kit loads classes anew. */
  private interface Judged {
    void run() throws Exception;
  }

  /** Takes no arguments. */
  public static void main(String[] none) throws Exception {
    tell(() -> Schedules.explore(CoverageSubjects.LockedAdds.class));
    tell(() -> Schedules.explore(CoverageSubjects.BareAdds.class));
    tell(() -> Timeouts.requireNoTimeout(CoverageSubjects.PollsForever.class));
    tell(() -> Timeouts.requireNoTimeout(CoverageSubjects.JoinsASecond.class));
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
