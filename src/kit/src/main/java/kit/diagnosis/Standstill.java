package kit.diagnosis;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kit.quiescence.QuiescenceDetector;
import kit.quiescence.WatchResult;
import kit.threads.ThreadDump;
import kit.threads.ThreadSnapshot;

/**
 * What every thread was doing at the moment when it was certain that nobody would run again on
 * their own. Immutable: it stays as it was when the test lets the held tasks go.
 */
public final class Standstill {
  private static final String YOUR_CODE = "your code";
  private static final int NAMED = 4;

  private final StoppedThread caller;
  private final List<StoppedThread> others;

  private Standstill(StoppedThread caller, List<StoppedThread> others) {
    this.caller = caller;
    this.others = List.copyOf(others);
  }

  public static Standstill of(
      Thread caller, QuiescenceDetector watch, WatchResult.Quiescent still) {
    ThreadDump dump = ThreadDump.take();
    Map<Long, Long> holders = lockHolders(dump, still.stacks().keySet());
    var others = new ArrayList<StoppedThread>();
    var self = ended(caller);
    for (var entry : still.stacks().entrySet()) {
      Thread thread = entry.getKey();
      StoppedThread stopped =
          new StoppedThread(
              thread.threadId(),
              thread == caller ? YOUR_CODE : thread.getName(),
              thread.getState(),
              entry.getValue(),
              watch.isNew(thread),
              holder(holders, thread.threadId()));
      if (thread == caller) {
        self = stopped;
      } else {
        others.add(stopped);
      }
    }
    dump.threads().stream()
        .filter(ThreadSnapshot::virtual)
        .map(thread ->
            new StoppedThread(
                thread.tid(),
                thread.name().isEmpty() ? "a virtual thread" : thread.name(),
                thread.state(),
                thread.frames(),
                thread.tid() > caller.threadId(), // ids are given out in ascending order
                holder(holders, thread.tid())))
        .forEach(others::add);
    return new Standstill(self, others);
  }

  private static StoppedThread ended(Thread caller) {
    return new StoppedThread(
        caller.threadId(),
        YOUR_CODE,
        Thread.State.TERMINATED,
        new StackTraceElement[0],
        true,
        OptionalLong.empty());
  }

  private static OptionalLong holder(Map<Long, Long> holders, long waiter) {
    Long holder = holders.get(waiter);
    return holder == null ? OptionalLong.empty() : OptionalLong.of(holder);
  }

  /**
   * Who waits for a lock of whom, by id. A lock of {@code java.util.concurrent} that a virtual
   * thread waits for has no known holder.
   */
  private static Map<Long, Long> lockHolders(ThreadDump dump, Set<Thread> platform) {
    var owners = new HashMap<String, Long>();
    for (ThreadSnapshot thread : dump.threads()) {
      thread.owned().forEach(owned -> owners.put(owned.lock(), thread.tid()));
    }
    var holders = new HashMap<Long, Long>();
    for (ThreadSnapshot thread : dump.threads()) {
      thread.blockedOn().map(owners::get).ifPresent(holder -> holders.put(thread.tid(), holder));
    }
    long[] ids = platform.stream().mapToLong(Thread::threadId).toArray();
    for (ThreadInfo info : ManagementFactory.getThreadMXBean().getThreadInfo(ids)) {
      if (info != null && info.getLockOwnerId() >= 0) {
        holders.put(info.getThreadId(), info.getLockOwnerId());
      }
    }
    return holders;
  }

  /** The thread that runs the learner's code. */
  public StoppedThread callerThread() {
    return caller;
  }

  /** The threads that the learner's code started, and that live, without the caller. */
  public List<StoppedThread> started() {
    return others.stream().filter(StoppedThread::isNew).toList();
  }

  /** What the thread with this id was doing, the caller included; empty if it is not known. */
  public Optional<StoppedThread> thread(long id) {
    return id == caller.id()
        ? Optional.of(caller)
        : others.stream().filter(thread -> thread.id() == id).findFirst();
  }

  /** Where the thread that runs the learner's code waits; empty if in no known call. */
  public Optional<BlockingCall> blockingCall() {
    return BlockingCall.of(caller.stack());
  }

  /** How many threads the learner's code had started that were alive, virtual ones included. */
  public int threadsStarted() {
    return started().size();
  }

  /** The threads that wait for a lock, each with where it waits. */
  public List<String> threadsBlockedOnLocks() {
    return lockedOutThreads().stream().map(StoppedThread::sentence).toList();
  }

  public List<StoppedThread> lockedOutThreads() {
    var result = new ArrayList<StoppedThread>();
    if (caller.isLockedOut()) {
      result.add(caller);
    }
    // Also older threads: a shared pool's workers may be at work for this trial.
    others.stream().filter(StoppedThread::isLockedOut).forEach(result::add);
    return List.copyOf(result);
  }

  /** What the learner's threads were doing, in one line of plain words. */
  public String describe() {
    var says = new ArrayList<String>();
    says.add(caller.state() == Thread.State.TERMINATED ? "your code has ended" : caller.sentence());
    List<StoppedThread> busy =
        started().stream().filter(t -> !QuiescenceDetector.isIdleWorker(t.stack())).toList();
    busy.stream().limit(NAMED).map(StoppedThread::sentence).forEach(says::add);
    if (busy.size() > NAMED) {
      says.add((busy.size() - NAMED) + " more wait");
    }
    return String.join("; ", says);
  }

  @Override
  public String toString() {
    return describe();
  }
}
