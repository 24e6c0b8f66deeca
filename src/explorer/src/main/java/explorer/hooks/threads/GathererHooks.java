package explorer.hooks.threads;

import explorer.hooks.StaticMethodOf;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.program.ThreadRole;
import explorer.run.ControlledThread;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Gatherer;
import java.util.stream.Gatherer.Downstream;
import java.util.stream.Gatherers;

/** {@code Gatherers.mapConcurrent}: a virtual thread for each element, and no more than so many. */
public final class GathererHooks {
  private GathererHooks() {}

  @StaticMethodOf(Gatherers.class)
  public static Gatherer<Object, ?, Object> mapConcurrent(
      int most, Function<Object, Object> mapper, int site) {
    Objects.requireNonNull(mapper, "mapper");
    if (most < 1) {
      throw new IllegalArgumentException("'maxConcurrency' must be greater than 0");
    }
    return Gatherer.<Object, Window, Object>ofSequential(
        () -> new Window(most, mapper, site), Window::integrate, Window::finish);
  }

  /** The elements whose results are not known yet, or have not been handed on. */
  private static final class Window {
    private final Deque<SimulatedTask<Object>> tasks = new ArrayDeque<>();
    private final Deque<ControlledThread> threads = new ArrayDeque<>();
    private final int most;
    private final Function<Object, Object> mapper;
    private final int site;

    Window(int most, Function<Object, Object> mapper, int site) {
      this.most = most;
      this.mapper = mapper;
      this.site = site;
    }

    boolean integrate(Object element, Downstream<? super Object> downstream) {
      var task = new SimulatedTask<Object>(() -> mapper.apply(element));
      Thread thread = ThreadStartHooks.noted(Thread.ofVirtual().unstarted(task), task, true);
      ControlledThread me = ControlledThread.current();
      tasks.add(task);
      threads.add(ThreadStartHooks.begin(me, thread, ThreadRole.WORKER));
      return handOn(me, downstream, tasks.size() == most ? 1 : 0);
    }

    void finish(Downstream<? super Object> downstream) {
      handOn(ControlledThread.current(), downstream, tasks.size());
    }

    /** Hands on that many results at least, and those that are there already; in their order. */
    private boolean handOn(ControlledThread me, Downstream<? super Object> downstream, int least) {
      boolean goesOn = false;
      try {
        boolean wantsMore = !downstream.isRejecting();
        for (int i = 0;
            wantsMore && !tasks.isEmpty() && (i < least || tasks.getFirst().isDone());
            i++) {
          wantsMore = downstream.push(result(me, tasks.getFirst()));
          tasks.removeFirst();
          threads.removeFirst();
        }
        goesOn = wantsMore;
        return wantsMore;
      } finally {
        if (!goesOn) {
          cancel(me);
        }
      }
    }

    private Object result(ControlledThread me, SimulatedTask<Object> task) {
      me.step(PendingStep.at(StepKind.CALL, site, null).when(task::isDone));
      FutureHooks.follow(me, task);
      try {
        return task.get();
      } catch (InterruptedException e) {
        throw new AssertionError("it is done", e);
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case RuntimeException thrown -> throw thrown;
          case Error thrown -> throw thrown;
          case Throwable thrown -> throw new RuntimeException(thrown);
        }
      }
    }

    /** What is still being done is interrupted, and awaited. */
    private void cancel(ControlledThread me) {
      tasks.forEach(task -> task.cancel(true));
      me.step(
          PendingStep.at(StepKind.CALL, site, null)
              .when(() -> threads.stream().allMatch(ControlledThread::isDone)));
      threads.forEach(me.order()::follows);
    }
  }
}
