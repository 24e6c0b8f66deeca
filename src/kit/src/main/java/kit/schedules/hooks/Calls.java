package kit.schedules.hooks;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import kit.schedules.schedule.Act;
import kit.schedules.schedule.Hold.Mode;
import kit.schedules.schedule.Participant;
import kit.schedules.schedule.Pending;
import kit.schedules.schedule.Step;

/**
 * Before and after the call of a method that never blocks, of an object that threads may share.
 *
 * <p>Such a call is one step if the object's class promises that. Three kinds of object need more:
 * the wrappers of {@code Collections.synchronizedX} and their like lock their own monitor, which
 * the learner's code may lock too; some methods of {@code ConcurrentHashMap} run the learner's
 * function under a lock of the map's, and {@code printf} its {@code toString}; and in a class that
 * promises nothing, such as {@code ArrayList}, nobody may be while somebody else changes it.
 */
public final class Calls {
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
          "format");

  private Calls() {}

  public static void before(Object on, int site) {
    Participant me = Participant.current();
    if (SharedKind.locksItself(on)) {
      me.step(Pending.at(Act.CALL, site, on).when(() -> me.run().isFree(on, Mode.ALONE, me)));
      me.locks().took(on, Mode.ALONE);
      return;
    }
    me.step(Pending.at(Act.CALL, site, on));
    if (SharedKind.promisesNothing(on)) {
      enter(me, on, site);
    } else if (runsUnderItsLock(on, me, site)) {
      me.notes().beQuiet();
    }
  }

  private static void enter(Participant me, Object on, int site) {
    Step entering = me.notes().last();
    Visitors visitors = me.run().facts().of(on, Visitors::new);
    if (entering != null && !me.notes().isQuiet()) {
      visitors
          .inTheWayOf(entering)
          .ifPresent(inside -> {
            throw me.run().collision(inside, entering);
          });
    }
    visitors.enters(me, entering);
    me.pause(Pending.at(Act.CALL, site, on)); // here somebody else may come
  }

  private static boolean runsUnderItsLock(Object on, Participant me, int site) {
    return (on instanceof PrintStream
            || on instanceof PrintWriter
            || on instanceof ConcurrentHashMap
            || on instanceof CopyOnWriteArrayList
            || on instanceof CopyOnWriteArraySet)
        && RUNS_UNDER_ITS_LOCK.contains(me.run().site(site).name());
  }

  /** Also when the call has thrown; itself it throws nothing. */
  public static void after(Object on, int site) {
    Participant me = Participant.current();
    if (SharedKind.locksItself(on)) {
      me.locks().gaveBack(on, Mode.ALONE);
    } else if (SharedKind.promisesNothing(on)) {
      me.run().facts().of(on, Visitors::new).leaves(me);
    } else if (runsUnderItsLock(on, me, site)) {
      me.notes().speakAgain();
    }
  }

  // ---- what the next call is given, one after the other

  public static void argument(int given) {
    Participant.current().notes().willGive(given);
  }

  public static void argument(boolean given) {
    Participant.current().notes().willGive(given);
  }

  public static void argument(char given) {
    Participant.current().notes().willGive(given);
  }

  public static void argument(long given) {
    Participant.current().notes().willGive(given);
  }

  public static void argument(float given) {
    Participant.current().notes().willGive(given);
  }

  public static void argument(double given) {
    Participant.current().notes().willGive(given);
  }

  public static void argument(Object given) {
    Participant.current().notes().willGive(given);
  }
}
