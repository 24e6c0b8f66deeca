package explorer.hooks.threads;

import explorer.run.ControlledThread;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;

/**
 * Which thread runs which {@link FutureTask} that the learner's code made. Its own {@code
 * cancel(true)} would interrupt the real thread under the controlled one.
 */
final class RunningFutureTasks {
  private final Map<FutureTask<?>, ControlledThread> runners = new IdentityHashMap<>();
  private final Set<FutureTask<?>> expected = Collections.newSetFromMap(new IdentityHashMap<>());

  private RunningFutureTasks() {}

  private static RunningFutureTasks of(ControlledThread me) {
    return me.run().facts().of(RunningFutureTasks.class, RunningFutureTasks::new);
  }

  /** From now on it is known here who runs it, if it is such a task. */
  static void expect(Runnable body) {
    if (body instanceof FutureTask<?> task) {
      of(ControlledThread.current()).expected.add(task);
    }
  }

  /** Whether it is known here who runs it, or that nobody does. */
  static boolean isExpected(FutureTask<?> task) {
    return of(ControlledThread.current()).expected.contains(task);
  }

  /** Runs it, whatever it is, on the current thread. */
  static void run(Runnable body) {
    if (!(body instanceof FutureTask<?> task) || body instanceof SimulatedTask) {
      body.run();
      return;
    }
    ControlledThread me = ControlledThread.current();
    Map<FutureTask<?>, ControlledThread> runners = of(me).runners;
    runners.putIfAbsent(task, me);
    try {
      task.run();
    } finally {
      runners.remove(task, me);
    }
  }

  /** The thread that runs it now; null if none is known to. */
  static ControlledThread runnerOf(FutureTask<?> task) {
    return of(ControlledThread.current()).runners.get(task);
  }
}
