package kit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Collectors;
import kit.belief.DeviceBelief;
import kit.diagnosis.BlockingCall;
import kit.diagnosis.Standstill;
import kit.diagnosis.StoppedThread;
import org.jspecify.annotations.Nullable;

/**
 * Why too few tasks met: inferred from what every thread was doing when nobody else could come, and
 * from how the others came once all were let go. That they could not meet is proved before; this
 * only finds the words.
 */
final class MissedRendezvous {
  private final int parties;
  private final List<Thread> inside;
  private final Standstill still;
  private final int taken; // -1: not known
  private final @Nullable Thread taker; // null: not known
  private final boolean workQueued;

  /**
   * Made at the standstill, while all are held.
   *
   * @param items null if there are none
   */
  MissedRendezvous(
      int parties, List<Thread> inside, Standstill still, @Nullable ObservedList<?> items) {
    this.parties = parties;
    this.inside = inside;
    this.still = still;
    boolean counted = items != null && !items.wasCopied();
    taken = counted ? items.takenCount() : -1;
    taker = counted ? items.lastTaker() : null;
    workQueued = inside.stream().anyMatch(MissedRendezvous::hasQueue);
  }

  private static boolean hasQueue(Thread thread) {
    return thread instanceof ForkJoinWorkerThread worker
        && (worker.getPool().hasQueuedSubmissions() || worker.getPool().getQueuedTaskCount() > 0);
  }

  /**
   * The verdict.
   *
   * @param came who came in all, in order, also after all were let go
   */
  Rejection verdict(List<Thread> came) {
    return bigLock()
        .or(this::heldBack)
        .or(() -> ownThread(came))
        .or(() -> waitsInTheLoop(came))
        .or(this::tooFew)
        .orElseGet(() -> Rejection.plain(opening() + ": " + still.describe() + "."));
  }

  private String opening() {
    return switch (inside.size()) {
      case 0 -> "No task ever got to work";
      case 1 -> "Never two tasks at the same time";
      default ->
          "Only %d of %d tasks were ever at work at the same time"
              .formatted(inside.size(), parties);
    };
  }

  private Optional<Rejection> bigLock() {
    Set<Long> here = inside.stream().map(Thread::threadId).collect(Collectors.toSet());
    List<StoppedThread> out =
        still.lockedOutThreads().stream().filter(thread -> lockIsHeldBy(here, thread)).toList();
    if (out.isEmpty() || inside.isEmpty()) {
      return Optional.empty();
    }
    String line =
        out.stream()
            .map(thread -> BlockingCall.line(thread.stack()))
            .filter(at -> !at.isEmpty())
            .findFirst()
            .map(at -> " (" + at + ")")
            .orElse("");
    return Optional.of(
        Rejection.of(
            DeviceBelief.ONE_BIG_LOCK,
            "%s: %s for a lock%s that a task holds while it works."
                .formatted(opening(), othersWait(out), line)));
  }

  private static boolean lockIsHeldBy(Set<Long> here, StoppedThread thread) {
    OptionalLong holder = thread.lockHolder();
    // Where nobody knows the holder, those inside are the only ones who were let in.
    return holder.isPresent() ? here.contains(holder.getAsLong()) : thread.isNew();
  }

  private static String othersWait(List<StoppedThread> others) {
    return others.size() == 1 ? "another thread waits" : others.size() + " other threads wait";
  }

  /** Threads that were started but wait for leave to begin, or for work that nobody can do. */
  private Optional<Rejection> heldBack() {
    List<StoppedThread> outside =
        still.started().stream()
            .filter(thread -> inside.stream().noneMatch(here -> here.threadId() == thread.id()))
            .toList();
    List<StoppedThread> forRoom =
        outside.stream().filter(thread -> thread.waitsFor(BlockingCall.Reason.ROOM)).toList();
    if (!forRoom.isEmpty() && !inside.isEmpty()) {
      return tooFew(": %s in %s.".formatted(othersWait(forRoom), where(forRoom.getFirst())));
    }
    List<StoppedThread> nested =
        outside.stream()
            .filter(StoppedThread::worksInPool)
            .filter(MissedRendezvous::waitsForResults)
            .toList();
    if (nested.isEmpty()) {
      return Optional.empty();
    }
    return tooFew(
        ": %s in %s for a task that no thread is left to run."
            .formatted(
                nested.size() == 1
                    ? "a thread of the pool waits"
                    : nested.size() + " threads of the pool wait",
                where(nested.getFirst())));
  }

  private static boolean waitsForResults(StoppedThread thread) {
    return thread.waitsFor(BlockingCall.Reason.ONE_RESULT)
        || thread.waitsFor(BlockingCall.Reason.ALL_RESULTS);
  }

  private static String where(StoppedThread thread) {
    return BlockingCall.of(thread.stack())
        .map(BlockingCall::toString)
        .orElse("line " + BlockingCall.line(thread.stack()));
  }

  private Optional<Rejection> ownThread(List<Thread> came) {
    long own = still.callerThread().id();
    if (inside.size() != 1 || inside.getFirst().threadId() != own) {
      return Optional.empty();
    }
    String line = BlockingCall.line(still.callerThread().stack());
    String at = line.isEmpty() ? "" : " (" + line + ")";
    return Optional.of(
        came.stream().allMatch(thread -> thread.threadId() == own)
            ? Rejection.of(
                DeviceBelief.RUNS_ON_YOUR_THREAD,
                "%s: each runs on the very thread that called your code%s."
                    .formatted(opening(), at))
            : Rejection.of(
                DeviceBelief.OWN_SHARE_FIRST,
                "%s: one runs on the very thread that called your code%s, and only when it has ended"
                        .formatted(opening(), at)
                    + " do the others begin."));
  }

  private Optional<Rejection> waitsInTheLoop(List<Thread> came) {
    boolean seenTaking = taker != null && !inside.contains(taker);
    StoppedThread waiter =
        (seenTaking ? still.thread(taker.threadId()) : Optional.<StoppedThread>empty())
            .orElse(still.callerThread());
    if (!waitsForResults(waiter) || inside.isEmpty()) {
      return Optional.empty();
    }
    String happened = opening() + ": your code waits in " + where(waiter);
    if (seenTaking && taken < parties) {
      return loop(
          "%s while task %d runs, before it has taken task %d."
              .formatted(happened, taken, taken + 1));
    }
    return inside.size() == 1 && wasAloneForWantOfWork(waiter, came)
        ? loop(happened + " while the first task runs, and only then begins the next.")
        : Optional.empty();
  }

  private static Optional<Rejection> loop(String happened) {
    return Optional.of(Rejection.of(DeviceBelief.WAITS_IN_THE_LOOP, happened));
  }

  /**
   * Whether threads were to be had for more than the one task that came: its pool had no work in
   * its queue, or tasks that came later came on other threads.
   */
  private boolean wasAloneForWantOfWork(StoppedThread waiter, List<Thread> came) {
    if (inside.getFirst() instanceof ForkJoinWorkerThread) {
      return !workQueued;
    }
    return came.stream().distinct().count() > 1
        || (came.size() == 1 && waiter.waitsFor(BlockingCall.Reason.ONE_RESULT));
  }

  private Optional<Rejection> tooFew() {
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    return tooFew(taken >= parties ? ", though your code has taken " + taken + "." : ".");
  }

  /** Perhaps with the help of the calling thread, as a parallel stream does it. */
  private boolean ranInTheCommonPool() {
    List<Thread> others =
        inside.stream().filter(thread -> thread.threadId() != still.callerThread().id()).toList();
    return !others.isEmpty()
        && others.stream()
            .allMatch(thread ->
                thread instanceof ForkJoinWorkerThread worker
                    && worker.getPool() == ForkJoinPool.commonPool());
  }

  private Optional<Rejection> tooFew(String rest) {
    if (ranInTheCommonPool()) {
      return Optional.of(
          Rejection.of(DeviceBelief.COMMON_POOL, opening() + ": they ran in the common pool."));
    }
    return Optional.of(Rejection.of(DeviceBelief.TOO_FEW_WORKERS, opening() + rest));
  }
}
