package explorer.race;

import explorer.race.SmallProgram.Action;
import explorer.race.SmallProgram.Event;
import explorer.race.SmallProgram.Kind;
import java.util.List;

/**
 * The happens-before order of one interleaving, word for word as the Java Language Specification
 * has it (17.4.3 to 17.4.5): program order, the edges of synchronisation, and what follows from
 * them. Slow, and easy to see to be right.
 */
final class TransitiveClosure {
  private final List<Event> events;
  private final boolean[][] before;

  TransitiveClosure(List<Event> events) {
    this.events = events;
    int n = events.size();
    before = new boolean[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        before[i][j] =
            events.get(i).thread() == events.get(j).thread()
                || synchronizesWith(events.get(i).action(), events.get(j).action());
      }
    }
    for (int via = 0; via < n; via++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          before[i][j] |= before[i][via] && before[via][j];
        }
      }
    }
  }

  private static boolean synchronizesWith(Action earlier, Action later) {
    if (earlier.on() != later.on()) {
      return false;
    }
    return switch (earlier.kind()) {
      case UNLOCK -> later.kind() == Kind.LOCK;
      case VOLATILE_WRITE -> later.kind() == Kind.VOLATILE_READ;
      case ATOMIC_UPDATE -> later.kind() == Kind.ATOMIC_UPDATE; // it reads and writes
      case HANDLE_WRITE -> later.kind() == Kind.HANDLE_READ;
      case READ, WRITE, VOLATILE_READ, HANDLE_READ, LOCK -> false;
    };
  }

  /** Whether two events of different threads conflict, and neither happens before the other. */
  boolean race(int earlier, int later) {
    Action a = events.get(earlier).action();
    Action b = events.get(later).action();
    return isOfAPlainVariable(a)
        && isOfAPlainVariable(b)
        && a.on() == b.on()
        && (isPlain(a) || isPlain(b))
        && (writes(a) || writes(b))
        && events.get(earlier).thread() != events.get(later).thread()
        && !before[earlier][later];
  }

  private static boolean isOfAPlainVariable(Action action) {
    return isPlain(action)
        || action.kind() == Kind.HANDLE_READ
        || action.kind() == Kind.HANDLE_WRITE;
  }

  private static boolean writes(Action action) {
    return action.kind() == Kind.WRITE || action.kind() == Kind.HANDLE_WRITE;
  }

  private static boolean isPlain(Action action) {
    return action.kind() == Kind.READ || action.kind() == Kind.WRITE;
  }

  boolean hasRace() {
    for (int i = 0; i < events.size(); i++) {
      for (int j = i + 1; j < events.size(); j++) {
        if (race(i, j)) {
          return true;
        }
      }
    }
    return false;
  }
}
