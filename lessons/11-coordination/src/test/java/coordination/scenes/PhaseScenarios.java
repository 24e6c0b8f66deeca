package coordination.scenes;

import static coordination.scenes.CoordinationBelief.THE_REST_GOES_ON;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;

import coordination.Phases;
import coordination.Step;
import explorer.Scenario;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/** Two workers in two phases, whose threads take their steps in every order. */
public final class PhaseScenarios {
  private PhaseScenarios() {}

  private static void twoPhases(Step step) throws InterruptedException, ExecutionException {
    Phases.run(2, 2, step);
  }

  /** In the first phase each worker writes a number, in the second one each adds up both. */
  private static final class Sums implements Step {
    private final int[] numbers = new int[2];
    private final int[] sums = new int[2];

    @Override
    public void run(int worker, int phase) {
      if (phase == 0) {
        numbers[worker] = worker + 1;
      } else {
        sums[worker] = numbers[0] + numbers[1];
      }
    }

    String result() {
      return Arrays.toString(sums);
    }
  }

  /** Nothing fails. */
  public static final class ShareArrays extends Scenario {
    private String result;

    /** Made by the explorer. */
    public ShareArrays() {
      task(
          "main",
          () -> {
            var sums = new Sums();
            Phases.run(2, 2, sums);
            result = sums.result();
          });
    }

    @Override
    protected void verify() {
      require(
          "[3, 3]".equals(result),
          "In phase 0 two workers wrote 1 and 2, in phase 1 each of them added up both, and it came to %s."
              .formatted(result));
    }
  }

  /** Worker 1 fails in the first phase. */
  public static final class OneFails extends Scenario {
    private final boolean[] begun = new boolean[2]; // in the second phase
    private Throwable cause;

    /** Made by the explorer. */
    public OneFails() {
      task("main", this::run);
    }

    private void run() throws InterruptedException {
      try {
        twoPhases(this::step);
      } catch (ExecutionException e) {
        cause = e.getCause();
      }
    }

    private void step(int worker, int phase) {
      if (phase == 1) {
        begun[worker] = true;
      } else if (worker == 1) {
        throw new IllegalStateException("worker 1 fails on purpose");
      }
    }

    @Override
    protected void verify() {
      require(
          !begun[0] && !begun[1],
          THE_REST_GOES_ON,
          "Worker 1 failed in phase 0, and a step of phase 1 began all the same.");
      require(
          cause instanceof IllegalStateException,
          "Worker 1 failed with an IllegalStateException, and run reported %s."
              .formatted(cause == null ? "nothing" : cause.getClass().getSimpleName()));
    }
  }

  /** The caller is interrupted at any moment. */
  public static final class CallerInterrupted extends Scenario {
    private int begun;
    private int ended;
    private boolean isReported;
    private boolean isLeft;

    /** Made by the explorer. */
    public CallerInterrupted() {
      task(
          "main",
          () -> {
            Thread caller = Thread.ofPlatform().name("caller").start(this::call);
            caller.interrupt();
            caller.join();
          });
    }

    private void call() {
      try {
        twoPhases(this::step);
      } catch (InterruptedException e) {
        isReported = true;
      } catch (ExecutionException e) {
        require(
            false,
            INTERRUPT_SWALLOWED,
            "The caller was interrupted, no step failed, and run threw " + e + ".");
      }
      isLeft = begun > ended;
    }

    private void step(int worker, int phase) {
      begun++;
      ended++;
    }

    @Override
    protected void verify() {
      require(!isLeft, "When run had ended, a step was still under way.");
      require(
          isReported || ended == 4,
          "The caller was interrupted, and run returned when %d of 4 steps had ended."
              .formatted(ended));
    }
  }

  /** One worker never ends its step, and the other one has to wait. */
  public static final class OneNeverEnds extends Scenario {
    /** Made by the explorer. */
    public OneNeverEnds() {
      var never = new CountDownLatch(1);
      task(
          "main",
          () ->
              Phases.run(
                  2,
                  2,
                  (worker, _) -> {
                    if (worker == 1) {
                      never.await();
                    }
                  }));
    }
  }
}
