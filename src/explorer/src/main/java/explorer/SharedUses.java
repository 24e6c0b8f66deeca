package explorer;

import explorer.program.MemoryLocation;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.Step;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often each thread of a run uses data that is shared: used by another one too, and changed.
 * What a thread does with an object of its own before it hands it out is no such use.
 *
 * @param steps of the run, in their order
 * @param shared what more than one thread uses, and one of them changes
 * @param handedOut for each object that a thread handed out, and that nobody knew before, the place
 *     of that step among the steps
 */
record SharedUses(List<Step> steps, Set<MemoryLocation> shared, Map<Object, Integer> handedOut) {
  private static final Set<String> MAKE_A_COPY =
      Set.of("clone", "copyOf", "copyOfRange", "toArray");

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
    return new SharedUses(run.log(), changed, handedOut(run.log()));
  }

  private static Map<Object, Integer> handedOut(List<Step> steps) {
    var places = new IdentityHashMap<Object, Integer>();
    var firstUsers = new IdentityHashMap<Object, ControlledThread>();
    Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>()); // where others find it
    for (int place = 0; place < steps.size(); place++) {
      Step step = steps.get(place);
      firstUsers.putIfAbsent(step.location().on(), step.who());
      if (step.act() != StepKind.WRITE
          && step.hasValue()
          && !MAKE_A_COPY.contains(step.site().name())) {
        found.add(step.value());
      }
      for (Object object : given(step)) {
        boolean isItsOwn = firstUsers.getOrDefault(object, step.who()) == step.who();
        if (isItsOwn && !found.contains(object)) {
          places.putIfAbsent(object, place);
        }
      }
    }
    return places;
  }

  /** What is written, or what a call is given. */
  private static List<Object> given(Step step) {
    if (step.act() != StepKind.WRITE) {
      return step.arguments();
    }
    return step.hasValue() ? Collections.singletonList(step.value()) : List.of();
  }

  int by(String thread) {
    int uses = 0;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.who().name().equals(thread)
          && shared.contains(step.location())
          && !isStillItsOwn(step, i)) {
        uses++;
      }
    }
    return uses;
  }

  /** Whether the thread hands the object out only after this step. */
  private boolean isStillItsOwn(Step step, int place) {
    Integer out = handedOut.get(step.location().on());
    return out != null && place < out && steps.get(out).who() == step.who();
  }
}
