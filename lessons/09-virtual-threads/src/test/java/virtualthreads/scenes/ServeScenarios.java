package virtualthreads.scenes;

import explorer.Scenario;
import kit.timeouts.SlowWork;
import virtualthreads.ServeAll;

/** Requests whose threads take their steps in every order, and requests that take long. */
public final class ServeScenarios {
  private ServeScenarios() {}

  /** Two requests are answered. */
  public static final class TwoAnswers extends Scenario {
    private final int[] served = new int[2];
    private int answered;

    /** Made by the explorer. */
    public TwoAnswers() {
      task("server", () -> answered = ServeAll.serve(2, request -> served[request]++));
    }

    @Override
    protected void verify() {
      require(
          served[0] == 1 && served[1] == 1,
          "Of two requests, one was served %d times and the other %d times."
              .formatted(served[0], served[1]));
      require(
          answered == 2,
          "Two of two requests were answered, and serve returned %d.".formatted(answered));
    }
  }

  /** One of two requests fails. */
  public static final class OneAnswer extends Scenario {
    private int answered;

    /** Made by the explorer. */
    public OneAnswer() {
      task(
          "server",
          () ->
              answered =
                  ServeAll.serve(
                      2,
                      request -> {
                        if (request == 0) {
                          throw new IllegalStateException("request 0 fails on purpose");
                        }
                      }));
    }

    @Override
    protected void verify() {
      require(
          answered == 1,
          "One of two requests was answered, and serve returned %d.".formatted(answered));
    }
  }

  /** Requests that take longer than any limit. */
  public static final class SlowRequests extends SlowWork {
    /** Made by the kit. */
    public SlowRequests() {
      super("a request");
    }

    @Override
    protected void call() throws Exception {
      ServeAll.serve(3, _ -> awaitOpen());
    }
  }
}
