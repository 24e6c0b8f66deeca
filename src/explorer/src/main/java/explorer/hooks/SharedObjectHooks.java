package explorer.hooks;

import explorer.hooks.BackingCollections.Backing;
import explorer.program.CodeSite;
import explorer.program.CollectionCall;
import explorer.program.HeldLock.Mode;
import explorer.program.MemoryLocation;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.program.ThreadSafety;
import explorer.run.ControlledThread;
import explorer.run.Step;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.DelayQueue;

/**
 * Before and after the call of a method that never blocks, of an object that threads may share.
 *
 * <p>Such a call is one step if the object's class promises that. Three kinds of object need more:
 * the wrappers of {@code Collections.synchronizedX} and their like lock their own monitor, which
 * the learner's code may lock too; some methods of {@code ConcurrentHashMap} run the learner's
 * function under a lock of the map's, and {@code printf} its {@code toString}; and in a class that
 * promises nothing, such as {@code ArrayList}, nobody may be while somebody else adds or removes
 * elements.
 */
public final class SharedObjectHooks {
  private static final Set<String> RUNS_UNDER_ITS_LOCK =
      Set.of(
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "merge",
          "replaceAll",
          "removeIf",
          "sort",
          "printf",
          "format",
          "log",
          "info",
          "warning",
          "severe",
          "config",
          "fine",
          "finer",
          "finest");

  private SharedObjectHooks() {}

  public static void before(Object on, int site) {
    ControlledThread me = ControlledThread.current();
    Backing backing = BackingCollections.backing(me, on);
    Object data = backing.data();
    Object lock = backing.lock();
    if (lock != null) {
      me.step(
          PendingStep.at(StepKind.CALL, site, data)
              .when(() -> me.run().isFree(lock, Mode.ALONE, me)));
      me.notes().guarded();
      me.locks().took(lock, Mode.ALONE);
      me.order().accesses(data, me.run().site(site).changes());
      return;
    }
    me.step(PendingStep.at(StepKind.CALL, site, data));
    if (ThreadSafety.promisesNothing(data)) {
      enter(me, backing, on, site);
      return;
    }
    if (data != null && data.getClass().isArray() && !me.notes().isQuiet()) {
      CodeSite call = me.run().site(site);
      List<Object> arguments =
          me.notes().last() == null ? List.of() : me.notes().last().arguments();
      ArrayElements.note(me, data, call.name(), call.changes(), arguments);
    }
    effect(me, data, site).before(me, data);
    AtomicVariables.note(me, data, me.run().site(site));
    if (AtomicVariables.retries(data, me.run().site(site))) {
      me.order().beginsRetrying(data);
    }
    if (runsUnderItsLock(data, me, site)) {
      me.notes().beQuiet();
    }
  }

  /** Before a collection is read by something else: what copies it, for example. */
  public static void reads(Object on, int site) {
    if (on instanceof Collection || on instanceof Map) {
      before(on, site);
      after(on, site);
    }
  }

  /** Before a call that goes over a collection which it is given. */
  public static void readsArgument(Object given, int site) {
    boolean isShareable =
        (given instanceof Collection || given instanceof Map)
            && !ThreadSafety.isLearners(given)
            && !given.getClass().getName().startsWith("java.util.ImmutableCollections");
    if (isShareable) {
      ControlledThread me = ControlledThread.current();
      CodeSite call = me.run().site(site);
      boolean fills = call.name().equals("drainTo");
      var as =
          new CodeSite(
              CodeSite.GIVEN + call.name(),
              call.type(),
              "",
              call.file(),
              call.line(),
              false,
              fills);
      int known = me.run().known(site, as);
      before(given, known);
      after(given, known);
    }
  }

  private static void enter(ControlledThread me, Backing backing, Object on, int site) {
    Object data = backing.data();
    Step entering = me.notes().isQuiet() ? null : me.notes().last();
    OverlappingCalls visitors = me.run().facts().of(data, OverlappingCalls::new);
    CodeSite code = me.run().site(site);
    List<Object> arguments = entering == null ? List.of() : entering.arguments();
    CollectionCall call =
        backing.isPart(on)
            ? CollectionCall.ofPart(code.name(), code.changes())
            : CollectionCall.of(data, code.name(), code.changes(), arguments);
    if (entering != null) {
      me.order().accesses(data, call.restructures());
      call.elements()
          .forEach(
              element -> me.order().accesses(new MemoryLocation(data, element), call.writes()));
      visitors
          .inTheWayOf(me, call)
          .ifPresent(inside -> {
            throw me.run().collision(inside, entering);
          });
    }
    visitors.enters(me, entering, call);
    me.pause(PendingStep.at(StepKind.CALL, site, data)); // here somebody else may come
  }

  private static boolean runsUnderItsLock(Object on, ControlledThread me, int site) {
    return on instanceof DelayQueue
        || (on instanceof PrintStream
                || on instanceof PrintWriter
                || on instanceof System.Logger
                || isLogger(on)
                || on instanceof ConcurrentHashMap
                || on instanceof CopyOnWriteArrayList
                || on instanceof CopyOnWriteArraySet)
            && RUNS_UNDER_ITS_LOCK.contains(me.run().site(site).name());
  }

  /** By its name: the module of loggers need not be there. */
  private static boolean isLogger(Object on) {
    return on != null && on.getClass().getName().equals("java.util.logging.Logger");
  }

  private static MemoryEffect effect(ControlledThread me, Object on, int site) {
    return MemoryEffect.of(on, me.run().site(site).name(), me.run().site(site).changes());
  }

  /** Also when the call has thrown; itself it throws nothing. */
  public static void after(Object on, int site) {
    ControlledThread me = ControlledThread.current();
    Backing backing = BackingCollections.backing(me, on);
    Object data = backing.data();
    if (backing.lock() != null) {
      me.locks().gaveBack(backing.lock(), Mode.ALONE);
      return;
    }
    if (ThreadSafety.promisesNothing(data)) {
      me.run().facts().of(data, OverlappingCalls::new).leaves(me);
      return;
    }
    if (runsUnderItsLock(data, me, site)) {
      me.notes().speakAgain();
    }
    if (AtomicVariables.retries(data, me.run().site(site))) {
      me.order().endsRetrying();
    }
    effect(me, data, site).after(me, data);
  }

  // ---- what the next call is given, one after the other

  public static void argument(int given) {
    ControlledThread.current().notes().willGive(given);
  }

  public static void argument(boolean given) {
    ControlledThread.current().notes().willGive(given);
  }

  public static void argument(char given) {
    ControlledThread.current().notes().willGive(given);
  }

  public static void argument(long given) {
    ControlledThread.current().notes().willGive(given);
  }

  public static void argument(float given) {
    ControlledThread.current().notes().willGive(given);
  }

  public static void argument(double given) {
    ControlledThread.current().notes().willGive(given);
  }

  public static void argument(Object given) {
    ControlledThread.current().notes().willGive(given);
  }
}
