package explorer.hooks;

import explorer.run.ControlledThread;
import explorer.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is inside an object whose class promises nothing to threads. */
final class OverlappingCalls {
  private record Visit(ControlledThread who, Step doing) {}

  private final List<Visit> inside = new ArrayList<>();

  void enters(ControlledThread who, Step doing) {
    inside.add(new Visit(who, doing));
  }

  void leaves(ControlledThread who) {
    for (int i = inside.size() - 1; i >= 0; i--) {
      if (inside.get(i).who() == who) {
        inside.remove(i);
        return;
      }
    }
  }

  /** What another one does inside, if one of the two changes the object. */
  Optional<Step> inTheWayOf(Step entering) {
    return inside.stream()
        .filter(v -> v.who() != entering.who() && v.doing() != null)
        .map(Visit::doing)
        .filter(doing -> doing.site().changes() || entering.site().changes())
        .findFirst();
  }
}
