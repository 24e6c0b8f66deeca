package explorer.run;

import explorer.program.CodeSite.MemoryOrder;
import explorer.program.CodeSites;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.race.AccessKind;
import explorer.race.HappensBefore;
import java.util.ArrayList;
import java.util.List;

/** The steps of a run. Written by the controlled thread that moves. */
final class StepLog {
  private final List<Step> steps = new ArrayList<>();
  private final CodeSites sites;
  private final HappensBefore<Step> order;
  private int changes;
  private Step lastChecked;

  StepLog(CodeSites sites, HappensBefore<Step> order) {
    this.sites = sites;
    this.order = order;
  }

  Step add(ControlledThread who, PendingStep done) {
    var step = new Step(who, done, sites.get(done.site()), who.locks().all());
    steps.add(step);
    noteAccess(step);
    return step;
  }

  /**
   * Takes note of a read or write of a field or an element; what a call means to the order, its
   * hook knows.
   */
  void noteAccess(Step step) {
    boolean isWrite = step.act() == StepKind.WRITE;
    if (!isWrite && (step.act() != StepKind.READ || step.who().optimism().take(step))) {
      return;
    }
    step.who().order().mayHaveReadAnew();
    int thread = step.who().number();
    boolean isOrdered = step.site().order() == MemoryOrder.ORDERED;
    if (isOrdered && !isWrite) {
      order.acquire(thread, step.location());
    }
    AccessKind kind =
        step.site().isVolatile() ? AccessKind.atomic(isWrite) : AccessKind.plain(isWrite);
    order.access(thread, step.location(), kind, step);
    if (isOrdered && isWrite) {
      order.release(thread, step.location());
    }
  }

  List<Step> steps() {
    return steps;
  }

  /** Counts the step if it has changed something, which is known only after it. */
  void isOver(Step step) {
    if (step != null && step != lastChecked && step.changed()) {
      changes++;
    }
    lastChecked = step;
  }

  /** How many steps have changed something. */
  int changes() {
    return changes;
  }
}
