package explorer.explore;

import explorer.explore.ExplorationPlan.Entry;
import explorer.program.CodeSites;
import explorer.program.ProgramUnderTest;
import explorer.program.ThreadRole;
import explorer.run.Run;
import explorer.run.RunGuide;
import explorer.run.RunOutcome;
import explorer.schedule.Deviations;
import explorer.schedule.SchedulingChoice;
import explorer.schedule.StopPoint;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs a program under every schedule within the bound, until one fails. */
public final class ScheduleExplorer {
  /** So many at most. A number, not a time: what is tried may not depend on the machine. */
  public static final int MOST_RUNS = 3_000;

  /** What the deviations of one run may cost. */
  public static final int USUAL_BOUND = 2;

  /** The thread that moves first in the usual schedule; 0 is the test's own. */
  private static final int FIRST_TASK = 1;

  private final Supplier<ProgramUnderTest> programs;
  private final CodeSites sites;
  private final int most;
  private final ExplorationPlan plan;
  private final SharedCodeSites shared = new SharedCodeSites();
  private DeviationBound bound; // known after the first run

  /**
   * @param programs makes a fresh program for each run
   * @param most what the deviations of one run may cost; {@link #USUAL_BOUND} unless the program is
   *     tiny
   */
  public ScheduleExplorer(Supplier<ProgramUnderTest> programs, CodeSites sites, int most) {
    this.programs = programs;
    this.sites = sites;
    this.most = most;
    plan = new ExplorationPlan(MOST_RUNS, most);
  }

  /** One exploration; the explorer is of no use afterwards. */
  public ExplorationResult explore() {
    plan.add(new Entry(Deviations.NONE, 0));
    int runs = 0;
    Run last = null;
    Run racy = null; // the first; a schedule that fails tells more, if there is one
    for (Entry entry = plan.next(); entry != null; entry = plan.next()) {
      last = Run.of(programs.get(), sites, entry.departures());
      runs++;
      racy = racy == null && last.race().isPresent() ? last : racy;
      if (!(last.ending() instanceof RunOutcome.Done)) {
        boolean isUndecided = last.ending() instanceof RunOutcome.CannotJudge;
        return new ExplorationResult(runs, false, isUndecided && racy != null ? racy : last);
      }
      shared.learn(last.log()).forEach(plan::wake);
      planDepartures(last, entry);
    }
    return new ExplorationResult(runs, !plan.isCutShort(), racy == null ? last : racy);
  }

  /** The places of which it has learnt in its runs that threads share something there. */
  public SharedCodeSites shared() {
    return shared;
  }

  /** A run that is led, and keeps to that schedule where the guide says so. */
  public Run led(Deviations departures, RunGuide guide) {
    return Run.led(programs.get(), sites, departures, guide);
  }

  /** The run of one schedule. */
  public Run replay(Deviations departures) {
    return Run.of(programs.get(), sites, departures);
  }

  /** The run in which a thread is the first to move, and stops on its way. */
  public Run stopping(StopPoint stop) {
    Deviations departures =
        stop.thread() == FIRST_TASK ? Deviations.NONE : Deviations.NONE.and(0, stop.thread());
    return Run.of(programs.get(), sites, departures, stop);
  }

  /** Whether a run comes out right that leaves the schedule of a failed one once. */
  public boolean comesOutRightNearby(Run failed) {
    List<SchedulingChoice> choices = failed.choices().made();
    for (int i = failed.choices().departures().last() + 1; i < choices.size(); i++) {
      for (int other : choices.get(i).could()) {
        if (other != choices.get(i).usual()
            && replay(failed.choices().departures().and(i, other)).ending()
                instanceof RunOutcome.Done) {
          return true;
        }
      }
    }
    return false;
  }

  private void planDepartures(Run run, Entry entry) {
    if (bound == null) {
      bound = DeviationBound.of(threads(run));
    }
    var loops = new PollingLoopDetector();
    List<SchedulingChoice> choices = run.choices().made();
    for (int i = 0; i < choices.size(); i++) {
      SchedulingChoice choice = choices.get(i);
      boolean nothingNew = loops.isSeenBefore(choice);
      if (i <= entry.departures().last()) {
        continue;
      }
      for (int other : choice.early()) {
        departure(entry, i, choice, other).ifPresent(plan::add);
      }
      for (int other : choice.could()) {
        if (other != choice.usual() && !nothingNew) {
          departure(entry, i, choice, other).ifPresent(departure -> plan(choice, departure));
        }
      }
    }
  }

  /** That schedule with one more deviation, if it costs no more than is allowed. */
  private Optional<Entry> departure(Entry from, int at, SchedulingChoice choice, int to) {
    int price = from.price() + bound.price(choice, to);
    return price > most
        ? Optional.empty()
        : Optional.of(new Entry(from.departures().and(at, to), price));
  }

  private void plan(SchedulingChoice choice, Entry entry) {
    if (choice.site() < 0 || choice.free() || shared.contains(choice.site())) {
      plan.add(entry);
    } else {
      plan.addLater(choice.site(), entry);
    }
  }

  private static int threads(Run run) {
    return (int) run.participants().stream().filter(p -> p.role() != ThreadRole.DIRECTOR).count();
  }
}
