package subjects;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Tasks of classes that inherit from {@code FutureTask}, and their like. */
public final class FutureTaskSubclasses {
  private FutureTaskSubclasses() {}

  /** Adds its result to a sum when it is done. */
  private static final class AddsItsResult extends FutureTask<Integer> {
    private final AtomicInteger sum;

    AddsItsResult(Callable<Integer> body, AtomicInteger sum) {
      super(body);
      this.sum = sum;
    }

    @Override
    protected void done() {
      if (state() == State.SUCCESS) {
        sum.addAndGet(resultNow());
      }
    }
  }

  @Accepted
  public static final class DoneAndJoined extends TwoExpectedScenario {
    DoneAndJoined() {
      super(() -> {
        var sum = new AtomicInteger();
        var task = new AddsItsResult(() -> 2, sum);
        Thread thread = Thread.ofPlatform().daemon().start(task);
        task.get();
        thread.join();
        return sum.get();
      });
    }
  }

  /** Who waits for the result goes on before {@code done()} has been called. */
  @Rejected(says = "The result was 0 instead of 2.", belief = "work-left-running")
  public static final class DoneTooLate extends TwoExpectedScenario {
    DoneTooLate() {
      super(() -> {
        var sum = new AtomicInteger();
        var task = new AddsItsResult(() -> 2, sum);
        new Thread(task).start();
        task.get();
        return sum.get();
      });
    }
  }

  @Rejected(says = "waits in task.get() (FutureTaskSubclasses.java:")
  public static final class NobodyRunsIt extends TwoExpectedScenario {
    NobodyRunsIt() {
      super(UnrunTask::call);
    }
  }

  static final class UnrunTask {
    static int call() throws Exception {
      var task = new AddsItsResult(() -> 2, new AtomicInteger());
      return task.get();
    }
  }

  /** Turns a failure into a result, and doubles a result. */
  private static final class DoublesItsResult extends FutureTask<Integer> {
    DoublesItsResult(Callable<Integer> body) {
      super(body);
    }

    @Override
    protected void set(Integer result) {
      super.set(2 * result);
    }

    @Override
    protected void setException(Throwable thrown) {
      set(0);
    }
  }

  @Accepted
  public static final class SetByItself extends TwoExpectedScenario {
    SetByItself() {
      super(() -> {
        var one = new DoublesItsResult(() -> 1);
        var failing =
            new DoublesItsResult(() -> {
              throw new IllegalStateException();
            });
        Thread.ofVirtual().start(one);
        Thread.ofVirtual().start(failing);
        return one.get() + failing.get();
      });
    }
  }

  /** Is run twice, and has no result before the second time. */
  private static final class RunsTwice extends FutureTask<Integer> {
    RunsTwice(Callable<Integer> body) {
      super(body);
    }

    @Override
    public void run() {
      if (runAndReset()) {
        super.run();
      }
    }
  }

  @Accepted
  public static final class RunAndReset extends TwoExpectedScenario {
    RunAndReset() {
      super(() -> {
        var runs = new AtomicInteger();
        var task = new RunsTwice(runs::incrementAndGet);
        Thread.ofPlatform().start(task);
        return task.get();
      });
    }
  }

  /** The interrupt hits the thread that runs it, and nobody else. */
  @Accepted
  public static final class CancelledInAThread extends TwoExpectedScenario {
    CancelledInAThread() {
      super(() -> {
        var ends = new AtomicInteger();
        var task =
            new AddsItsResult(
                () -> {
                  try {
                    Thread.sleep(1_000);
                  } finally {
                    ends.incrementAndGet();
                  }
                  return 1;
                },
                ends);
        var thread = new Thread(task);
        thread.start();
        boolean isCancelled = task.cancel(true);
        thread.join();
        return task.isCancelled() == isCancelled && !thread.isInterrupted() ? 2 : ends.get();
      });
    }
  }

  @Undecidable(names = "cancel(true) of a subclass of FutureTask that overrides run()")
  public static final class CancelledWhileItMayRun extends TwoExpectedScenario {
    CancelledWhileItMayRun() {
      super(() -> {
        var task = new RunsTwice(() -> 2);
        Thread.ofPlatform().start(task);
        task.cancel(true);
        return 2;
      });
    }
  }

  private static final class NeverDone extends FutureTask<Integer> {
    NeverDone() {
      super(() -> 2);
    }

    @Override
    public boolean isDone() {
      return false;
    }
  }

  @Undecidable(names = "A subclass of FutureTask that overrides isDone()")
  public static final class SaysWhetherItIsDone extends TwoExpectedScenario {
    SaysWhetherItIsDone() {
      super(() -> {
        var task = new NeverDone();
        Thread.ofPlatform().start(task);
        return task.get();
      });
    }
  }

  private static final class WaitsItsOwnWay extends FutureTask<Integer> {
    WaitsItsOwnWay() {
      super(() -> 2);
    }

    @Override
    public Integer get() throws InterruptedException, ExecutionException {
      return super.get();
    }
  }

  @Undecidable(names = "super.get()")
  public static final class OverridesGet extends TwoExpectedScenario {
    OverridesGet() {
      super(() -> {
        var task = new WaitsItsOwnWay();
        Thread.ofPlatform().start(task);
        return task.get();
      });
    }
  }

  private static final class Promise extends CompletableFuture<Integer> {}

  @Accepted
  public static final class OwnCompletableFuture extends TwoExpectedScenario {
    OwnCompletableFuture() {
      super(() -> {
        var promise = new Promise();
        Thread.ofPlatform().start(() -> promise.complete(2));
        return promise.get();
      });
    }
  }
}
