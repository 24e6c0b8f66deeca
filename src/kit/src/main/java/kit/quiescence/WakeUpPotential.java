package kit.quiescence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kit.threads.JvmThreads;

/** What can be expected of a thread that sleeps, inferred from its Java state and stack. */
enum WakeUpPotential {
  /** Only another thread can make it run. */
  STUCK,
  /** Waits for another's result with a time limit: stuck, if nothing moves for long enough. */
  WAITS_FOR_RESULT,
  /** The carriers' timer: one or more virtual threads wait for the clock. */
  VIRTUAL_TIMER,
  /** Waits for the clock or for input, or nobody knows what for: may run of its own accord. */
  MAY_RUN;

  private static final String J_U_C = "java.util.concurrent.";

  /** Workers without work, which have a time limit only so as to end in the long run. */
  private static final Set<String> IDLE =
      Set.of(J_U_C + "ThreadPoolExecutor.getTask", J_U_C + "ForkJoinPool.awaitWork");

  private static final List<String> RESULTS =
      List.of(
          ".awaitTermination", "CountDownLatch.await", ".timedGet", "FutureTask.get", ".invokeAll");

  static WakeUpPotential of(Thread thread, StackTraceElement[] stack) {
    return switch (thread.getState()) {
      case WAITING, BLOCKED, TERMINATED -> STUCK;
      case NEW, RUNNABLE -> MAY_RUN; // asleep, yet RUNNABLE: waits for input
      case TIMED_WAITING -> JvmThreads.isCarriersTimer(thread) ? VIRTUAL_TIMER : ofTimed(stack);
    };
  }

  /** What a wait with a time limit means, from its stack, innermost frame first. */
  static WakeUpPotential ofTimed(StackTraceElement[] stack) {
    boolean result = false;
    for (StackTraceElement frame : stack) {
      String type = frame.getClassName();
      String call = type + "." + frame.getMethodName();
      if (type.contains("DelayedWorkQueue") || call.startsWith("java.lang.Thread.sleep")) {
        return MAY_RUN;
      }
      if (IDLE.contains(call)) {
        return STUCK;
      }
      if (call.startsWith(J_U_C) && call.endsWith(".close")) {
        return STUCK; // close() waits a day, again and again
      }
      result |= call.equals("java.lang.Thread.join");
      result |= call.startsWith(J_U_C) && RESULTS.stream().anyMatch(call::endsWith);
    }
    return result ? WAITS_FOR_RESULT : MAY_RUN;
  }

  /** Whether a thread is a pool's worker without work. */
  static boolean isIdle(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .anyMatch(frame -> IDLE.contains(frame.getClassName() + "." + frame.getMethodName()));
  }

  /** Whether a thread serves others (pool, timer, input): later code may make use of it. */
  static boolean serves(Thread thread, StackTraceElement[] stack) {
    return thread instanceof java.util.concurrent.ForkJoinWorkerThread
        || Arrays.stream(stack)
            .map(StackTraceElement::getClassName)
            .anyMatch(WakeUpPotential::isService);
  }

  private static boolean isService(String type) {
    return type.startsWith(J_U_C + "ThreadPoolExecutor")
        || type.equals(J_U_C + "DelayScheduler")
        || type.equals("java.util.TimerThread")
        || type.equals("sun.nio.ch.Poller");
  }
}
