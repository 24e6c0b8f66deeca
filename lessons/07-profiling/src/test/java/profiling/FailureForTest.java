package profiling;

import java.util.concurrent.Callable;
import kit.Rejection;
import kit.Trial;

/** What a decorator throws on purpose. */
final class FailureForTest {
  private final Throwable thrown;
  private volatile boolean over;

  /**
   * @param thrown an error or a runtime exception
   */
  FailureForTest(Throwable thrown) {
    this.thrown = thrown;
  }

  /** Throws it, until there shall be no more. */
  String decorate(String kind) {
    if (over) {
      return kind;
    }
    switch (thrown) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new AssertionError(thrown);
    }
  }

  void noMore() {
    over = true;
  }

  /** Demands that the code throws it, as it is. */
  void demandThatItComesOut(Callable<?> sell) throws Exception {
    try (var trial = Trial.start(sell)) {
      var ending = trial.ending();
      if (ending.failure() != thrown) {
        throw Rejection.plain(
            "The decorator threw an %s, and sell %s: it should come out as it is."
                .formatted(thrown.getClass().getSimpleName(), ending.told()));
      }
    }
  }
}
