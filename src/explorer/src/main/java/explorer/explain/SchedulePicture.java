package explorer.explain;

import explorer.program.CodeSite;
import explorer.program.MemoryLocation;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import explorer.run.RunOutcome.Waiter;
import explorer.run.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Chooses the steps of a run that are worth showing, and draws them. */
final class SchedulePicture {
  private static final int ROWS = 13;
  private static final int LEAST_ROWS = 3;
  private static final int MOST_LINES = 17; // with rows that go on; then a screen has room for all
  private static final int FILE = 20; // columns for a name of a file, with a line

  private final StepWording wording;
  private final List<Step> log;
  private final List<Step> ofCause;
  private final List<Waiter> waiting;
  private final Optional<String> file; // if all is in one

  /**
   * @param ofCause the steps that must be seen
   * @param waiting those who wait for ever; drawn at the end
   */
  SchedulePicture(StepWording wording, List<Step> log, List<Step> ofCause, List<Waiter> waiting) {
    this.wording = wording;
    this.log = log;
    this.ofCause = ofCause;
    this.waiting = waiting.stream().filter(w -> w.site() != null).toList();
    List<String> names = log.stream().map(s -> shown(s.site().file(), "")).distinct().toList();
    file = names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
  }

  String draw() {
    String drawn = "";
    int least = Math.max(LEAST_ROWS, ofCause.size());
    for (int rows = ROWS; rows >= least; rows--) {
      drawn = draw(shown(rows));
      if (drawn.lines().count() <= MOST_LINES) {
        return drawn;
      }
    }
    return drawn;
  }

  private String draw(List<Step> shown) {
    if (shown.isEmpty() && waiting.isEmpty()) {
      return "";
    }
    List<ControlledThread> lanes = lanes(shown);
    var page =
        new LaneDiagram(lanes.stream().map(ControlledThread::name).toList(), file.orElse("where"));
    int before = -1;
    for (Step step : shown) {
      int number = log.indexOf(step);
      if (before >= 0 && isGap(before, number, step)) {
        page.gap();
      }
      page.row("" + (number + 1), lanes.indexOf(step.who()), wording.of(step), line(step.site()));
      before = number;
    }
    for (Waiter waiter : waiting) {
      page.row("✗", lanes.indexOf(waiter.who()), stands(waiter), line(waiter.site()));
    }
    return page.toString().stripTrailing();
  }

  /** Whether something worth showing was left out between the two for want of room. */
  private boolean isGap(int before, int number, Step step) {
    Set<MemoryLocation> shared = shared();
    return log.subList(before + 1, number).stream().anyMatch(s -> isRelevant(s, shared));
  }

  private String line(CodeSite site) {
    return file.isPresent() ? "line " + site.line() : shown(site.file(), ":" + site.line());
  }

  /**
   * A terminal makes a link of a file's name with its line; a very long one goes without its end.
   */
  private static String shown(String file, String line) {
    return file.length() + line.length() <= FILE
        ? file + line
        : file.replaceFirst("\\.java$", "") + line;
  }

  private String stands(Waiter waiter) {
    return switch (waiter.act()) {
      case TAKE -> "WAITS for " + wording.names().ofLock(waiter.on());
      case WAKE -> "WAITS to be woken";
      default -> "WAITS in " + waiter.site().name() + "()";
    };
  }

  private List<ControlledThread> lanes(List<Step> shown) {
    var lanes = new TreeSet<>(Comparator.comparingInt(ControlledThread::number));
    shown.forEach(s -> lanes.add(s.who()));
    waiting.forEach(w -> lanes.add(w.who()));
    return List.copyOf(lanes);
  }

  private List<Step> shown(int rows) {
    Set<MemoryLocation> shared = shared();
    List<Step> relevant = withoutRepeats(log.stream().filter(s -> isRelevant(s, shared)).toList());
    if (relevant.size() <= rows) {
      return relevant;
    }
    var kept = new HashSet<>(ofCause);
    for (int i = relevant.size() - 1; i >= 0 && kept.size() < rows; i--) {
      kept.add(relevant.get(i));
    }
    return relevant.stream().filter(kept::contains).toList();
  }

  /** Of a loop that looks again and again the last look is enough. */
  private List<Step> withoutRepeats(List<Step> steps) {
    var kept = new ArrayList<Step>();
    for (Step step : steps) {
      boolean again =
          !kept.isEmpty() && kept.getLast().repeats(step) && !ofCause.contains(kept.getLast());
      if (again) {
        kept.removeLast();
      }
      kept.add(step);
    }
    return kept;
  }

  private boolean isRelevant(Step step, Set<MemoryLocation> shared) {
    return ofCause.contains(step)
        || shared.contains(step.location())
        || step.act() == StepKind.TAKE
        || step.act() == StepKind.GIVE_BACK
        || step.location().on() instanceof Thread;
  }

  /** What more than one controlled thread touched, and somebody changed. */
  private Set<MemoryLocation> shared() {
    Map<MemoryLocation, ControlledThread> first = new HashMap<>();
    Set<MemoryLocation> byTwo = new HashSet<>();
    Set<MemoryLocation> changed = new HashSet<>();
    for (Step step : log) {
      ControlledThread who = first.putIfAbsent(step.location(), step.who());
      if (who != null && who != step.who()) {
        byTwo.add(step.location());
      }
      if (step.act() != StepKind.READ) {
        changed.add(step.location());
      }
    }
    var both = new ArrayList<>(byTwo);
    both.retainAll(changed);
    return new HashSet<>(both);
  }
}
