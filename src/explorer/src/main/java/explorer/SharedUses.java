package explorer;

import explorer.program.MemoryLocation;
import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often each thread of a run uses data that is shared: used by another one too, and changed.
 */
record SharedUses(List<Step> steps, Set<MemoryLocation> shared) {

  static SharedUses in(Run run) {
    Map<MemoryLocation, Set<ControlledThread>> users = new HashMap<>();
    var changed = new HashSet<MemoryLocation>();
    for (Step step : run.log()) {
      users.computeIfAbsent(step.location(), _ -> new HashSet<>()).add(step.who());
      if (step.changed()) {
        changed.add(step.location());
      }
    }
    changed.removeIf(location -> users.get(location).size() < 2);
    return new SharedUses(run.log(), changed);
  }

  int by(String thread) {
    return (int)
        steps.stream()
            .filter(step -> step.who().name().equals(thread))
            .filter(step -> shared.contains(step.location()))
            .count();
  }
}
