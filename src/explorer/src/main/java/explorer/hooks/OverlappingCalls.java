package explorer.hooks;

import explorer.program.CollectionCall;
import explorer.run.ControlledThread;
import explorer.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is inside an object whose class promises nothing to threads. */
final class OverlappingCalls {
  private record Visit(ControlledThread who, Step doing, CollectionCall call) {}

  private final List<Visit> inside = new ArrayList<>();

  /**
   * @param doing null if it is no step
   */
  void enters(ControlledThread who, Step doing, CollectionCall call) {
    inside.add(new Visit(who, doing, call));
  }

  void leaves(ControlledThread who) {
    for (int i = inside.size() - 1; i >= 0; i--) {
      if (inside.get(i).who() == who) {
        inside.remove(i);
        return;
      }
    }
  }

  /** What another one does inside that keeps that call out. */
  Optional<Step> inTheWayOf(ControlledThread entering, CollectionCall call) {
    return inside.stream()
        .filter(visit -> visit.who() != entering && visit.doing() != null)
        .filter(visit -> visit.call().isInTheWayOf(call))
        .map(Visit::doing)
        .findFirst();
  }
}
