package kit.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kit.diagnosis.Hang.WaitsForEver;
import kit.diagnosis.Hang.WaitsForEver.Stop;
import kit.quiescence.QuiescenceDetector;
import kit.threads.LockOwner;
import kit.threads.LockOwners;
import kit.threads.ThreadDump;
import kit.threads.ThreadSnapshot;

/** One diagnosis of a {@link Hang}: first a deadlock, then a loop, then a wait for ever. */
final class HangDiagnosis {
  private static final int MOST_TOLD = 3;

  private final LockSourceLines lines;
  private final ThreadsUnderTest suspects;
  private final boolean provenStill;
  private final Watched watched;

  HangDiagnosis(Thread caller, Set<Thread> startedBefore, boolean provenStill, Watched watched) {
    lines = new LockSourceLines(caller.getContextClassLoader());
    this.provenStill = provenStill;
    this.watched = watched;
    suspects = new ThreadsUnderTest(caller, startedBefore);
  }

  Hang hang() {
    ThreadDump dump = provenStill ? ThreadDump.take() : ThreadDump.whileRunning();
    LockOwners owners = LockOwners.of(dump);
    Optional<Hang> deadlock = deadlock(dump, owners);
    if (deadlock.isPresent()) {
      return deadlock.get();
    }
    if (!provenStill) {
      Optional<Hang> loop = new BusyLoopDetector(suspects, watched).find();
      if (loop.isPresent()) {
        return loop.get();
      }
    }
    return waits(dump, owners);
  }

  private Optional<Hang> deadlock(ThreadDump dump, LockOwners owners) {
    var deadlocks = deadlocks(dump, owners);
    Optional<List<ThreadSnapshot>> circle = deadlocks.circle();
    if (circle.isPresent() && !provenStill) {
      // The threads of a dump are not seen at one moment. Where some still run, a circle counts
      // only if it is there the second time too.
      ThreadDump again = ThreadDump.whileRunning();
      circle =
          deadlocks(again, LockOwners.of(again))
              .circle()
              .map(DeadlockDetector::signature)
              .filter(DeadlockDetector.signature(circle.get())::equals)
              .flatMap(same -> deadlocks.circle());
    }
    return circle.map(deadlocks::tell);
  }

  private DeadlockDetector deadlocks(ThreadDump dump, LockOwners owners) {
    return new DeadlockDetector(dump, owners, suspects, lines);
  }

  private WaitsForEver waits(ThreadDump dump, LockOwners owners) {
    var names = new LockLabels();
    Stop code = new Stop("it", "does not return", Optional.empty(), "");
    var alike = new LinkedHashMap<Stop, List<String>>();
    for (ThreadSnapshot thread : dump.threads()) {
      if (suspects.isCaller(thread)) {
        code = stop("it", thread, dump, owners, names);
      } else if (suspects.include(thread) && isAtWork(thread)) {
        alike
            .computeIfAbsent(stop("", thread, dump, owners, names), s -> new ArrayList<>())
            .add(thread.title());
      }
    }
    List<Stop> others =
        alike.entrySet().stream()
            .limit(MOST_TOLD)
            .map(e ->
                new Stop(who(e.getValue()), e.getKey().what(), e.getKey().at(), e.getKey().why()))
            .toList();
    boolean forTheClock =
        dump.threads().stream()
            .filter(thread -> thread.state() == Thread.State.TIMED_WAITING)
            .anyMatch(thread ->
                suspects.isCaller(thread) || suspects.include(thread) && isAtWork(thread));
    return new WaitsForEver(code, others, provenStill, forTheClock);
  }

  /**
   * Whether the learner's code is in the thread: idle workers and the JVM's helpers say nothing.
   */
  private static boolean isAtWork(ThreadSnapshot thread) {
    return !QuiescenceDetector.isIdleWorker(thread.frames())
        && SourceLine.ofLearner(thread.frames()).isPresent();
  }

  private static String who(List<String> threads) {
    return threads.size() == 1
        ? threads.getFirst()
        : threads.getFirst() + " and " + (threads.size() - 1) + " more, each,";
  }

  private Stop stop(
      String who, ThreadSnapshot thread, ThreadDump dump, LockOwners owners, LockLabels names) {
    return new Stop(
        who,
        thread
            .needs()
            .map(lock -> "waits for " + names.of(lock))
            .or(() -> LearnerCall.madeByLearner(thread.frames()).map(call -> verb(thread) + call))
            .orElse("waits"),
        lines.waits(thread),
        thread.needs().flatMap(owners::holder).map(owner -> held(owner, dump)).orElse(""));
  }

  private static String verb(ThreadSnapshot thread) {
    return thread.state() == Thread.State.RUNNABLE ? "is in " : "waits in ";
  }

  private static String held(LockOwner owner, ThreadDump dump) {
    return dump.thread(owner.tid())
        .map(holder -> ", which is held by " + holder.title())
        .orElseGet(() ->
            ", which a thread"
                + (owner.name().isBlank() ? "" : " (" + owner.name() + ")")
                + " took and never gave back before it ended");
  }
}
