package explorer.schedule;

import java.util.ArrayList;
import java.util.List;

/** The choices of one run: those made so far, and where to depart from the usual one. */
public final class ScheduleChoices {
  private Deviations departures; // of a run that is led, those so far
  private final List<SchedulingChoice> made = new ArrayList<>();
  private int next; // of the deviations
  private boolean lost;

  public ScheduleChoices(Deviations departures) {
    this.departures = departures;
  }

  /** Notes the choice and decides it: the usual one, or where this run departs to. */
  public int decide(SchedulingChoice choice) {
    int chosen = choice.usual();
    if (next < departures.all().size() && departures.all().get(next).choice() == made.size()) {
      int wanted = departures.all().get(next++).to();
      if (choice.could().contains(wanted) || choice.early().contains(wanted)) {
        chosen = wanted;
      } else {
        lost = true;
      }
    }
    made.add(choice);
    return chosen;
  }

  /** Notes a choice that somebody else has decided. */
  public void note(SchedulingChoice choice, int chosen) {
    if (chosen != choice.usual()) {
      departures = departures.and(made.size(), chosen);
      next++;
    }
    made.add(choice);
  }

  /** In the order in which they were made. */
  public List<SchedulingChoice> made() {
    return made;
  }

  public Deviations departures() {
    return departures;
  }

  /**
   * Whether all deviations could be taken. If not, then the program went another way than in the
   * run from which they were planned, although nothing but the schedule may decide where it goes.
   */
  public boolean wentAsPlanned() {
    return !lost && next == departures.all().size();
  }
}
