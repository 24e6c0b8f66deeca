package explorer.explore;

import explorer.program.MemoryLocation;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import explorer.run.Step;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.IntConsumer;

/**
 * The places in the code that ever touched something which two controlled threads touched and at
 * least one of them changed. To interrupt a thread before a step that concerns it alone is the same
 * as to interrupt it before the next one that doesn't; such schedules are left out.
 */
public final class SharedCodeSites {
  /** When these come doesn't matter to others: what begins may begin later, who waits waits. */
  private static final Set<String> BEGINS_OR_AWAITS =
      Set.of(
          "start",
          "startVirtualThread",
          "submit",
          "execute",
          "fork",
          "invokeAll",
          "invokeAllUninterruptibly",
          "join",
          "get",
          "waitFor",
          "awaitTermination",
          "close");

  private final Set<Integer> shared = new HashSet<>();

  /** Whether it is one of them, as far as is known. */
  public boolean contains(int site) {
    return shared.contains(site);
  }

  /** Tells each of them, as far as they are known. */
  public void forEach(IntConsumer use) {
    shared.stream().sorted().forEach(use::accept);
  }

  /** Learns from a run, and returns the places that are new. */
  public List<Integer> learn(List<Step> log) {
    var uses = new HashMap<MemoryLocation, Use>();
    var arrays = new IdentityHashMap<Object, Use>(); // whichever of their elements
    for (Step step : log) {
      uses.computeIfAbsent(step.location(), _ -> new Use()).add(step);
      if (isOfAnArray(step)) {
        arrays.computeIfAbsent(step.location().on(), _ -> new Use()).add(step);
      }
    }
    var fresh = new ArrayList<Integer>();
    for (Step step : log) {
      if ((uses.get(step.location()).isConflict() || touchesMore(step, arrays))
          && shared.add(step.siteNumber())) {
        fresh.add(step.siteNumber());
      }
    }
    return fresh;
  }

  /**
   * Whether the step touches more than its location says: a whole array, whose elements have
   * locations of their own; or a thread, a future, a pool, a process and what it writes, of which
   * the JDK's code changes the state, in the course of another controlled thread, without a step.
   */
  private static boolean touchesMore(Step step, Map<Object, Use> arrays) {
    Object on = step.location().on();
    if (step.act() != StepKind.CALL || on == null) {
      return false;
    }
    boolean changesUnseen =
        on instanceof Thread
            || on instanceof Future
            || on instanceof Executor
            || on instanceof Process
            || on instanceof InputStream
            || on instanceof Reader;
    return isOfAnArray(step) && arrays.get(on).isConflict()
        || changesUnseen && !BEGINS_OR_AWAITS.contains(step.site().name())
        || on instanceof ThreadPoolExecutor pool && mayBeFull(pool);
  }

  private static boolean isOfAnArray(Step step) {
    Object on = step.location().on();
    return on != null && on.getClass().isArray();
  }

  /** Such a pool takes a task or not, depending on what its workers have taken by then. */
  private static boolean mayBeFull(ThreadPoolExecutor pool) {
    return pool.getQueue().remainingCapacity() < Integer.MAX_VALUE / 2;
  }

  /** Who used one location in one run. */
  private static final class Use {
    private ControlledThread first;
    private boolean byTwo;
    private boolean changed;

    void add(Step step) {
      byTwo |= first != null && first != step.who();
      first = step.who();
      changed |= mayChange(step);
    }

    private static boolean mayChange(Step step) {
      return switch (step.act()) {
        case READ -> false;
        case CALL -> step.site().changes();
        case WRITE, TAKE, GIVE_BACK, WAKE -> true;
      };
    }

    boolean isConflict() {
      return byTwo && changed;
    }
  }
}
