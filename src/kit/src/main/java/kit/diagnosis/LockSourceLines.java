package kit.diagnosis;

import java.util.List;
import java.util.Optional;
import kit.threads.MonitorEntryLines;
import kit.threads.ThreadSnapshot;

/** The learner's lines in which threads take locks and wait for them. */
final class LockSourceLines {
  private final ClassLoader loader;

  /**
   * @param loader finds the learner's classes; may be null
   */
  LockSourceLines(ClassLoader loader) {
    this.loader = loader;
  }

  /** Where a thread waits. */
  Optional<SourceLine> waits(ThreadSnapshot thread) {
    if (thread.blockedOn().isPresent()
        && !thread.stack().isEmpty()
        && !SourceLine.isForeign(thread.stack().getFirst())) {
      List<Integer> taken = MonitorEntryLines.around(thread.stack().getFirst(), loader);
      int holds = (int) thread.owned().stream().filter(owned -> owned.depth() == 0).count();
      if (holds < taken.size()) {
        return line(thread.stack().getFirst(), taken.get(holds));
      }
    }
    return SourceLine.ofLearner(thread.frames());
  }

  /** Where a thread took a monitor that it holds: in the learner's frame that did, or led there. */
  Optional<SourceLine> took(ThreadSnapshot thread, String lock) {
    return thread.owned().stream()
        .filter(owned -> owned.lock().equals(lock) && owned.depth() < thread.stack().size())
        .findFirst()
        .flatMap(owned -> took(thread, owned));
  }

  private Optional<SourceLine> took(ThreadSnapshot thread, ThreadSnapshot.Owned lock) {
    StackTraceElement frame = thread.stack().get(lock.depth());
    if (SourceLine.isForeign(frame)) { // a collection's own lock, say
      return SourceLine.ofLearner(
          thread.stack().stream().skip(lock.depth()).toArray(StackTraceElement[]::new));
    }
    List<ThreadSnapshot.Owned> alike =
        thread.owned().stream().filter(owned -> owned.depth() == lock.depth()).toList();
    List<Integer> taken = MonitorEntryLines.around(frame, loader);
    int place = alike.size() - 1 - alike.indexOf(lock); // the JVM lists the innermost first
    return place < taken.size() ? line(frame, taken.get(place)) : Optional.empty();
  }

  private static Optional<SourceLine> line(StackTraceElement frame, int line) {
    return frame.getFileName() == null
        ? Optional.empty()
        : Optional.of(new SourceLine(frame.getFileName(), line));
  }
}
