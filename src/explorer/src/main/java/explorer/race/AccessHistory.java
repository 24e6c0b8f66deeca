package explorer.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The accesses of one location: of each thread the last one of each kind. An older one of the same
 * thread happens before anything before which the last one does.
 */
final class AccessHistory<A> {
  private record Access<A>(int thread, int time, A what) {}

  private static final AccessKind[] KINDS = AccessKind.values();

  private final List<List<Access<A>>> byKind = new ArrayList<>(KINDS.length);

  AccessHistory() {
    for (AccessKind _ : KINDS) {
      byKind.add(List.of());
    }
  }

  /** Notes an access; the earlier one with which it races, if there is one, a write first. */
  Optional<A> add(int thread, VectorClock now, AccessKind kind, A what) {
    Optional<A> unordered = Optional.empty();
    for (AccessKind earlier : KINDS) {
      if (unordered.isEmpty() && kind.racesWith(earlier)) {
        unordered = unordered(byKind.get(earlier.ordinal()), thread, now);
      }
    }
    note(new Access<>(thread, now.of(thread), what), kind);
    return unordered;
  }

  private void note(Access<A> access, AccessKind kind) {
    List<Access<A>> ofItsKind = byKind.get(kind.ordinal());
    if (ofItsKind.isEmpty()) {
      ofItsKind = new ArrayList<>(2);
      byKind.set(kind.ordinal(), ofItsKind);
    }
    for (int i = 0; i < ofItsKind.size(); i++) {
      if (ofItsKind.get(i).thread() == access.thread()) {
        ofItsKind.remove(i);
        break;
      }
    }
    ofItsKind.add(access);
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
