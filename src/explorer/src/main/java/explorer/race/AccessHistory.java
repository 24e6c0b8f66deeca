package explorer.race;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The accesses of one location: of each thread the last one of each kind. An older one of the same
 * thread happens before anything before which the last one does.
 */
final class AccessHistory<A> {
  private record Access<A>(int thread, int time, A what) {}

  private final Map<AccessKind, List<Access<A>>> byKind = new EnumMap<>(AccessKind.class);

  /** Notes an access; the earlier one with which it races, if there is one, a write first. */
  Optional<A> add(int thread, VectorClock now, AccessKind kind, A what) {
    Optional<A> unordered = Optional.empty();
    for (AccessKind earlier : AccessKind.values()) {
      if (unordered.isEmpty() && kind.racesWith(earlier)) {
        unordered = unordered(byKind.getOrDefault(earlier, List.of()), thread, now);
      }
    }
    List<Access<A>> ofItsKind = byKind.computeIfAbsent(kind, _ -> new ArrayList<>(2));
    ofItsKind.removeIf(access -> access.thread() == thread);
    ofItsKind.add(new Access<>(thread, now.of(thread), what));
    return unordered;
  }

  private Optional<A> unordered(List<Access<A>> earlier, int thread, VectorClock now) {
    for (Access<A> access : earlier) {
      if (access.thread() != thread && access.time() > now.of(access.thread())) {
        return Optional.of(access.what());
      }
    }
    return Optional.empty();
  }
}
