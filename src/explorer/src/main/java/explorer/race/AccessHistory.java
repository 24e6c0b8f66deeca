package explorer.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The accesses of one location: of each thread the last read and the last write. An older one of
 * the same thread happens before anything before which the last one does.
 */
final class AccessHistory<A> {
  private record Access<A>(int thread, int time, A what) {}

  private final List<Access<A>> reads = new ArrayList<>(2);
  private final List<Access<A>> writes = new ArrayList<>(2);

  /** Notes an access; the earlier one with which it races, if there is one, a write first. */
  Optional<A> add(int thread, VectorClock now, boolean isWrite, A what) {
    Optional<A> unordered = unordered(writes, thread, now);
    if (unordered.isEmpty() && isWrite) {
      unordered = unordered(reads, thread, now);
    }
    List<Access<A>> kind = isWrite ? writes : reads;
    kind.removeIf(access -> access.thread() == thread);
    kind.add(new Access<>(thread, now.of(thread), what));
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
