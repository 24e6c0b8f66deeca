package pictures;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;

/** Tells from an event of a wait, and the stack at its beginning, what was waited for. */
final class WaitEvents {
  static final Set<String> EVENTS =
      Set.of(
          "jdk.ThreadPark",
          "jdk.JavaMonitorEnter",
          "jdk.JavaMonitorWait",
          "jdk.ThreadSleep",
          RecordingSettings.TASK);

  private WaitEvents() {}

  static ActivitySpan stretch(RecordedEvent event, Instant begin) {
    var frames = event.getStackTrace() == null ? List.<RecordedFrame>of() : frames(event);
    return new ActivitySpan(
        activity(event.getEventType().getName(), frames),
        label(frames),
        ChronoUnit.NANOS.between(begin, event.getStartTime()),
        ChronoUnit.NANOS.between(begin, event.getEndTime()));
  }

  private static List<RecordedFrame> frames(RecordedEvent event) {
    return event.getStackTrace().getFrames().stream().filter(RecordedFrame::isJavaFrame).toList();
  }

  private static ThreadActivity activity(String event, List<RecordedFrame> frames) {
    boolean locked =
        event.equals("jdk.JavaMonitorEnter") || frames.stream().anyMatch(WaitEvents::isLock);
    if (event.equals(RecordingSettings.TASK)) {
      return ThreadActivity.HELD;
    } else if (isPoolsOwn(frames)) {
      return ThreadActivity.IDLE;
    } else if (locked) {
      return ThreadActivity.LOCKED;
    }
    return event.equals("jdk.ThreadSleep") ? ThreadActivity.SLEEPS : ThreadActivity.WAITS;
  }

  private static boolean isLock(RecordedFrame frame) {
    String method = frame.getMethod().getName();
    return type(frame).startsWith("java.util.concurrent.locks.Reentrant")
        && (method.equals("lock")
            || method.equals("lockInterruptibly")
            || method.equals("tryLock"));
  }

  /** A pool's thread between tasks: none but the JDK's own code is under way. */
  private static boolean isPoolsOwn(List<RecordedFrame> frames) {
    return !frames.isEmpty()
        && frames.stream().allMatch(WaitEvents::isJdk)
        && frames.stream().anyMatch(f -> f.getMethod().getName().equals("runWorker"));
  }

  /**
   * What the program called, and where: {@code FutureTask.get (PoolMap.java:25)}; of a lock, whose
   * taking needs no name, only where.
   */
  private static String label(List<RecordedFrame> frames) {
    RecordedFrame called = null;
    for (RecordedFrame frame : frames) {
      if (!isJdk(frame)) {
        String place = "%s:%d".formatted(file(frame), frame.getLineNumber());
        return called == null ? place : "%s (%s)".formatted(name(called), place);
      }
      called = frame;
    }
    return "";
  }

  private static String name(RecordedFrame frame) {
    return simple(type(frame)) + "." + frame.getMethod().getName();
  }

  /** Of the top-level class: an event doesn't say in which file a class stands. */
  private static String file(RecordedFrame frame) {
    return simple(type(frame)).replaceFirst("\\$.*", "") + ".java";
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static boolean isJdk(RecordedFrame frame) {
    return type(frame).startsWith("java.") || type(frame).startsWith("jdk.");
  }

  private static String type(RecordedFrame frame) {
    return frame.getMethod().getType().getName();
  }
}
