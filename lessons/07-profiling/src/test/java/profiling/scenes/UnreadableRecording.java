package profiling.scenes;

import static profiling.scenes.ProfilingBelief.UNREADABLE_IS_EMPTY;

import java.io.IOException;
import java.util.concurrent.Callable;
import kit.Rejection;
import kit.Trial;

/** What has to come out if a recording can't be read. */
public final class UnreadableRecording {
  private UnreadableRecording() {}

  /**
   * Demands that the code throws what the JDK throws.
   *
   * @param method what the learner wrote
   * @param code calls it with a file that isn't there
   */
  public static void requireAnIoException(String method, Callable<?> code) throws Exception {
    try (var trial = Trial.start(code)) {
      var ending = trial.awaitOutcome();
      if (ending.failure() instanceof IOException) {
        return;
      }
      var happened = "Given a file that isn't there, %s ".formatted(method);
      throw ending.returned()
          ? Rejection.of(
              UNREADABLE_IS_EMPTY,
              happened
                  + "returned \"%s\" instead of throwing an IOException.".formatted(ending.value()))
          : Rejection.plain(
              happened
                  + "threw %s; an IOException should come out as it is."
                      .formatted(ending.describeException()));
    }
  }
}
