package virtualthreads.scenes;

import static kit.belief.CommonBelief.INTERRUPTED_IS_FAILED;
import static kit.belief.CommonBelief.INTERRUPT_COMES_IN_TIME;
import static virtualthreads.scenes.VirtualThreadBelief.INTERRUPT_IS_REMEMBERED;

import explorer.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import virtualthreads.Deadline;

/** Steps with a deadline, whose threads take their steps in every order. */
public final class DeadlineScenarios {
  private DeadlineScenarios() {}

  /** Two steps or one, numbered from 0, and a timer whose time may be up at any moment. */
  private abstract static class TwoSteps extends Scenario {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    final CountDownLatch never = new CountDownLatch(1);
    final int[] begun = new int[2];
    final int[] ended = new int[2];
    private final List<Integer> due;
    List<Integer> results; // null: run has thrown
    Exception thrown; // null: run has returned
    private boolean isLeft; // a step was under way when run ended
    private boolean isDisturbed; // its caller was interrupted afterwards

    TwoSteps() {
      this(2);
    }

    TwoSteps(int number) {
      due = IntStream.range(0, number).boxed().toList();
      task("main", this::run);
    }

    private void run() {
      try {
        results = Deadline.run(due.stream().map(this::step).toList(), Duration.ofHours(1), timer);
      } catch (Exception e) {
        thrown = e;
      }
      isLeft = begun[0] > ended[0] || begun[1] > ended[1];
      timer.shutdown();
      try {
        timer.awaitTermination(1, TimeUnit.DAYS); // what it does by now may still interrupt
      } catch (InterruptedException e) {
        isDisturbed = true;
      }
      isDisturbed |= Thread.interrupted();
    }

    private Callable<Integer> step(int number) {
      return () -> {
        begun[number]++;
        try {
          work();
          return number;
        } finally {
          ended[number]++;
        }
      };
    }

    void work() throws Exception {}

    @Override
    protected void verify() {
      for (int number = 0; number < 2; number++) {
        require(begun[number] <= 1, "A step was called %d times.".formatted(begun[number]));
      }
      require(
          !(thrown instanceof InterruptedException),
          INTERRUPTED_IS_FAILED,
          "The time was up, the step under way was interrupted, and run threw an"
              + " InterruptedException instead of a TimeoutException.");
      require(
          thrown == null ? due.equals(results) : thrown instanceof TimeoutException,
          "The steps returned %s, and the time may be up: run %s."
              .formatted(due, thrown == null ? "returned " + results : "threw " + thrown));
      require(!isLeft, "When run ended, a step was still under way.");
      require(
          !isDisturbed,
          INTERRUPT_COMES_IN_TIME,
          "After run had ended, its caller was interrupted.");
    }
  }

  /** The steps end by themselves. */
  public static final class MayBeLate extends TwoSteps {
    /** Made by the explorer. */
    public MayBeLate() {}
  }

  /** One step, which ends by itself. */
  public static final class OneStep extends TwoSteps {
    /** Made by the explorer. */
    public OneStep() {
      super(1);
    }
  }

  /** The first step goes on until it is interrupted. */
  public static final class IsLate extends TwoSteps {
    /** Made by the explorer. */
    public IsLate() {}

    @Override
    void work() throws Exception {
      never.await();
    }

    @Override
    protected void verify() {
      super.verify();
      require(
          thrown instanceof TimeoutException,
          "The time was up while the first of two steps was under way, and run returned %s."
              .formatted(results));
      require(begun[1] == 0, "The time was up, and then the second step began.");
    }
  }

  /** The first step goes on until it is interrupted, and then returns as if nothing had been. */
  public static final class SwallowsIt extends TwoSteps {
    /** Made by the explorer. */
    public SwallowsIt() {}

    @Override
    void work() {
      try {
        never.await();
      } catch (InterruptedException e) {
        // It is told once, and then forgotten.
      }
    }

    @Override
    protected void verify() {
      super.verify();
      require(
          begun[1] == 0,
          INTERRUPT_IS_REMEMBERED,
          "The time was up, the first of two steps swallowed its interrupt, and then the second"
              + " step began.");
      require(
          thrown instanceof TimeoutException,
          "The time was up while the first of two steps was under way, and run returned %s."
              .formatted(results));
    }
  }
}
