package kit.schedules.explore;

import java.util.List;
import java.util.function.Supplier;
import kit.schedules.explore.Plan.Entry;
import kit.schedules.schedule.Choice;
import kit.schedules.schedule.Departures;
import kit.schedules.schedule.Ending;
import kit.schedules.schedule.Program;
import kit.schedules.schedule.Role;
import kit.schedules.schedule.Run;
import kit.schedules.schedule.Sites;

/** Runs a program under every schedule within the bound, until one fails. */
public final class Explorer {
  /** So many at most. A number, not a time: what is tried may not depend on the machine. */
  public static final int MOST_RUNS = 3_000;

  /** What the departures of one run may cost. */
  public static final int USUAL_BOUND = 2;

  private final Supplier<Program> programs;
  private final Sites sites;
  private final int most;
  private final Plan plan;
  private final SharedSites shared = new SharedSites();
  private Bound bound; // known after the first run

  /**
   * @param programs makes a fresh program for each run
   * @param most what the departures of one run may cost; {@link #USUAL_BOUND} unless the program is
   *     tiny
   */
  public Explorer(Supplier<Program> programs, Sites sites, int most) {
    this.programs = programs;
    this.sites = sites;
    this.most = most;
    plan = new Plan(MOST_RUNS, most);
  }

  /** One exploration; the explorer is of no use afterwards. */
  public Result explore() {
    plan.add(new Entry(Departures.NONE, 0));
    int runs = 0;
    Run last = null;
    for (Entry entry = plan.next(); entry != null; entry = plan.next()) {
      last = Run.of(programs.get(), sites, entry.departures());
      runs++;
      if (!(last.ending() instanceof Ending.Done)) {
        return new Result(runs, false, last);
      }
      shared.learn(last.log()).forEach(plan::wake);
      planDepartures(last, entry);
    }
    return new Result(runs, !plan.isCutShort(), last);
  }

  /** The run of one schedule. */
  public Run replay(Departures departures) {
    return Run.of(programs.get(), sites, departures);
  }

  private void planDepartures(Run run, Entry entry) {
    if (bound == null) {
      bound = Bound.of(threads(run));
    }
    var loops = new Loops();
    List<Choice> choices = run.choices().made();
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      boolean nothingNew = loops.isSeenBefore(choice);
      int price = entry.price() + bound.price(choice);
      if (i <= entry.departures().last() || nothingNew || price > most) {
        continue;
      }
      for (int other : choice.could()) {
        if (other != choice.usual()) {
          plan(choice, new Entry(entry.departures().and(i, other), price));
        }
      }
    }
  }

  private void plan(Choice choice, Entry entry) {
    if (choice.site() < 0 || choice.free() || shared.contains(choice.site())) {
      plan.add(entry);
    } else {
      plan.addLater(choice.site(), entry);
    }
  }

  private static int threads(Run run) {
    return (int) run.participants().stream().filter(p -> p.role() != Role.DIRECTOR).count();
  }
}
