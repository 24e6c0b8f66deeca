package liveness.scenes;

import java.lang.Thread.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import liveness.DumpedThread;

/** A thread dump that no program has left behind. */
public final class MadeUpDump {
  private final List<DumpedThread> threads = new ArrayList<>();
  private final boolean haveNames;

  /** A dump without threads. */
  public MadeUpDump() {
    this(true);
  }

  /** The same; its threads may have no names. */
  public MadeUpDump(boolean haveNames) {
    this.haveNames = haveNames;
  }

  /** The threads, in the order in which they were added. */
  public List<DumpedThread> threads() {
    return List.copyOf(threads);
  }

  /** The threads, the last one first. */
  public List<DumpedThread> reversed() {
    return threads().reversed();
  }

  /** A thread that is blocked on a monitor, and lists others as its own. */
  public MadeUpDump blocked(long tid, String on, String... own) {
    return add(tid, State.BLOCKED, Optional.of(on), Optional.empty(), OptionalLong.empty(), own);
  }

  /** A thread that waits for a lock which another one owns. */
  public MadeUpDump parked(long tid, long owner, String... own) {
    return add(tid, State.WAITING, Optional.empty(), Optional.empty(), OptionalLong.of(owner), own);
  }

  /** The same, with a time limit. */
  public MadeUpDump parkedInTime(long tid, long owner, String... own) {
    return add(
        tid, State.TIMED_WAITING, Optional.empty(), Optional.empty(), OptionalLong.of(owner), own);
  }

  /** A thread that waits to be notified; the monitor is the first one that it lists. */
  public MadeUpDump waiting(long tid, String... own) {
    return add(
        tid, State.WAITING, Optional.empty(), Optional.of(own[0]), OptionalLong.empty(), own);
  }

  /** The same, with a time limit. */
  public MadeUpDump waitingInTime(long tid, String... own) {
    return add(
        tid, State.TIMED_WAITING, Optional.empty(), Optional.of(own[0]), OptionalLong.empty(), own);
  }

  /** A thread that was notified, and wants its monitor back. */
  public MadeUpDump notified(long tid, String... own) {
    return add(tid, State.BLOCKED, Optional.empty(), Optional.empty(), OptionalLong.empty(), own);
  }

  /** A thread that runs. */
  public MadeUpDump running(long tid, String... own) {
    return add(tid, State.RUNNABLE, Optional.empty(), Optional.empty(), OptionalLong.empty(), own);
  }

  private MadeUpDump add(
      long tid,
      State state,
      Optional<String> blockedOn,
      Optional<String> waitingOn,
      OptionalLong owner,
      String... own) {
    Optional<String> blocker =
        owner.isPresent()
            ? Optional.of("java.util.concurrent.locks.ReentrantLock$NonfairSync@" + tid + "f")
            : Optional.empty();
    threads.add(
        new DumpedThread(
            tid,
            haveNames ? "worker-" + tid : "",
            tid % 2 == 0,
            state,
            blockedOn.map(MadeUpDump::lock),
            waitingOn.map(MadeUpDump::lock),
            blocker,
            owner,
            Set.copyOf(Arrays.stream(own).map(MadeUpDump::lock).toList())));
    return this;
  }

  private static String lock(String name) {
    return "java.lang.Object@" + name;
  }
}
