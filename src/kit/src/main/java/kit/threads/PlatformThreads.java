package kit.threads;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@link ThreadMXBean} knows: platform threads only, but the owners of their locks too. */
final class PlatformThreads {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private PlatformThreads() {}

  static List<ThreadSnapshot> all() {
    return infos(true).map(PlatformThreads::snapshot).toList();
  }

  /**
   * Who holds the locks of {@code java.util.concurrent} that platform threads wait for: the id of
   * the owner, which may be a virtual thread, by the name of the lock. Owners are listed after
   * their end too: a lock does not notice that.
   */
  static Map<String, LockOwner> owners() {
    var owners = new HashMap<String, LockOwner>();
    infos(false)
        .filter(i -> i.getLockInfo() != null && i.getLockOwnerId() >= 0)
        .forEach(i ->
            owners.put(
                i.getLockInfo().toString(),
                new LockOwner(i.getLockOwnerId(), i.getLockOwnerName())));
    return owners;
  }

  private static Stream<ThreadInfo> infos(boolean monitors) {
    return Arrays.stream(THREADS.dumpAllThreads(monitors, false)).filter(Objects::nonNull);
  }

  private static ThreadSnapshot snapshot(ThreadInfo info) {
    Optional<String> lock = Optional.ofNullable(info.getLockInfo()).map(LockInfo::toString);
    boolean blocked = info.getThreadState() == Thread.State.BLOCKED;
    StackTraceElement[] stack = info.getStackTrace();
    boolean inWait = stack.length > 0 && stack[0].getClassName().equals("java.lang.Object");
    return new ThreadSnapshot(
        info.getThreadId(),
        info.getThreadName(),
        false,
        info.getThreadState(),
        List.of(stack),
        lock.filter(l -> blocked),
        lock.filter(l -> !blocked && !inWait),
        lock.filter(l -> !blocked && inWait),
        Arrays.stream(info.getLockedMonitors()).map(PlatformThreads::owned).toList(),
        false);
  }

  private static ThreadSnapshot.Owned owned(MonitorInfo monitor) {
    return new ThreadSnapshot.Owned(monitor.toString(), monitor.getLockedStackDepth());
  }
}
