package explorer.hooks;

import explorer.run.ControlledThread;
import explorer.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is inside an object whose class promises nothing to threads. */
final class OverlappingCalls {
  private record Visit(ControlledThread who, Step doing, boolean restructures) {}

  private final List<Visit> inside = new ArrayList<>();

  /**
   * @param doing null if it is no step
   * @param restructures whether nobody else may be inside meanwhile
   */
  void enters(ControlledThread who, Step doing, boolean restructures) {
    inside.add(new Visit(who, doing, restructures));
  }

  void leaves(ControlledThread who) {
    for (int i = inside.size() - 1; i >= 0; i--) {
      if (inside.get(i).who() == who) {
        inside.remove(i);
        return;
      }
    }
  }

  /** What another one does inside, if one of the two lets nobody else in. */
  Optional<Step> inTheWayOf(ControlledThread entering, boolean restructures) {
    return inside.stream()
        .filter(visit -> visit.who() != entering && visit.doing() != null)
        .filter(visit -> visit.restructures() || restructures)
        .map(Visit::doing)
        .findFirst();
  }
}
