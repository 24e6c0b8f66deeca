package profiling.scenes;

import static kit.belief.CommonBelief.LOCK_KEPT;

import java.util.List;
import java.util.concurrent.Callable;
import kit.Rejection;
import kit.Trial;
import kit.quiescence.WatchResult;
import profiling.Shop;

/** What a decorator throws on purpose. */
public final class FailingDecorator {
  private final Throwable thrown;
  private volatile boolean over;

  /**
   * @param thrown an error or a runtime exception
   */
  public FailingDecorator(Throwable thrown) {
    this.thrown = thrown;
  }

  /** Throws it, until there shall be no more. */
  public String decorate(String kind) {
    if (over) {
      return kind;
    }
    switch (thrown) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new AssertionError(thrown);
    }
  }

  public void noMore() {
    over = true;
  }

  /** Demands that nobody waits for a lock that was held when the decorator threw. */
  public void requireThatTheShopStillAnswers(Shop shop) throws Exception {
    for (Callable<?> question : List.<Callable<?>>of(() -> shop.left("apple"), shop::takings)) {
      try (var trial = Trial.start(question)) {
        if (trial.awaitQuiescence() instanceof WatchResult.Quiescent) {
          throw Rejection.of(
              LOCK_KEPT,
              "The decorator threw an %s, and since then whoever asks the shop waits for ever%s."
                  .formatted(thrown.getClass().getSimpleName(), trial.describeBlockingCall()));
        }
      }
    }
  }

  /** Demands that the code throws it, as it is. */
  public void requireThatItComesOut(Callable<?> sell) throws Exception {
    try (var trial = Trial.start(sell)) {
      var ending = trial.awaitOutcome();
      if (ending.failure() != thrown) {
        throw Rejection.plain(
            "The decorator threw an %s, and sell %s: it should come out as it is."
                .formatted(thrown.getClass().getSimpleName(), ending.describe()));
      }
    }
  }
}
