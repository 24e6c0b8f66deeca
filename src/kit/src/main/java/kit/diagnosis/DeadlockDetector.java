package kit.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kit.diagnosis.Hang.Deadlock;
import kit.threads.LockOwner;
import kit.threads.LockOwners;
import kit.threads.ThreadDump;
import kit.threads.ThreadSnapshot;

/** Circles of threads in which each waits, without a time limit, for a lock of the next one. */
final class DeadlockDetector {
  /**
   * Which caller's reason a circle has been. It is not the next one's: a deadlock lasts as long as
   * the JVM.
   */
  private static final Map<Set<String>, Long> TOLD = new ConcurrentHashMap<>();

  private final ThreadDump dump;
  private final LockOwners owners;
  private final ThreadsUnderTest suspects;
  private final LockSourceLines lines;

  DeadlockDetector(
      ThreadDump dump, LockOwners owners, ThreadsUnderTest suspects, LockSourceLines lines) {
    this.dump = dump;
    this.owners = owners;
    this.suspects = suspects;
    this.lines = lines;
  }

  /** Who waits for which lock, for each thread of the circles: equal for equal circles. */
  static Set<String> signature(List<ThreadSnapshot> circle) {
    var signature = new HashSet<String>();
    circle.forEach(thread -> signature.add(thread.tid() + " " + thread.needs().orElse("")));
    return signature;
  }

  /** The first circle that has a suspect in it and has not been told yet. */
  Optional<List<ThreadSnapshot>> circle() {
    return dump.threads().stream()
        .sorted(
            Comparator.comparing((ThreadSnapshot t) -> !suspects.isCaller(t))
                .thenComparing(ThreadSnapshot::tid))
        .map(this::circleFrom)
        .filter(circle -> circle.stream().anyMatch(suspects::include))
        .filter(this::isOurs)
        .findFirst();
  }

  private boolean isOurs(List<ThreadSnapshot> circle) {
    return TOLD.getOrDefault(signature(circle), suspects.caller()) == suspects.caller();
  }

  /** The circle that the thread itself is in; empty if there is none. */
  private List<ThreadSnapshot> circleFrom(ThreadSnapshot start) {
    var path = new ArrayList<ThreadSnapshot>();
    Optional<ThreadSnapshot> next = Optional.of(start);
    while (next.isPresent() && !path.contains(next.get())) {
      path.add(next.get());
      next = next.flatMap(this::waitsForThread);
    }
    return next.filter(start::equals).isPresent() ? path : List.of();
  }

  private Optional<ThreadSnapshot> waitsForThread(ThreadSnapshot thread) {
    return thread.needs().flatMap(owners::holder).map(LockOwner::tid).flatMap(dump::thread);
  }

  /** Puts a circle into words; from now on it counts as told. */
  Deadlock tell(List<ThreadSnapshot> circle) {
    TOLD.putIfAbsent(signature(circle), suspects.caller());
    var names = new LockLabels();
    var links = new ArrayList<Deadlock.Link>();
    ThreadSnapshot previous = circle.getLast();
    for (ThreadSnapshot thread : circle) {
      String holds = previous.needs().orElseThrow();
      links.add(
          new Deadlock.Link(
              thread.title(),
              names.of(holds),
              lines.took(thread, holds),
              names.of(thread.needs().orElseThrow()),
              lines.waits(thread)));
      previous = thread;
    }
    return new Deadlock(links);
  }
}
