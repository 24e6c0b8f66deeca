package pools.scenes;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kit.Census;
import kit.Gate;

/** Attempts at an answer that behave as they should: whoever is interrupted has none. */
public final class Attempts {
  private Attempts() {}

  /** Has its answer when the gate is opened. */
  public static Callable<String> held(Gate gate, String answer) {
    return () -> {
      gate.awaitOpen();
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return answer;
    };
  }

  /** Three, of which the second answers "fast", and the others when the gate is opened, "slow". */
  public static List<Callable<String>> withOneWinner(Gate slow) {
    // The winner has its answer when the losers are well under way, not before they have started.
    Callable<String> winner =
        () -> {
          slow.awaitWaiting(2);
          return "fast";
        };
    return List.of(held(slow, "slow"), winner, held(slow, "slow"));
  }

  /** Fails at once. */
  public static Callable<String> failing(Throwable failure) {
    return () -> {
      switch (failure) {
        case Exception e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalStateException(failure);
      }
    };
  }

  /** As {@link #failing}, and each time it is made is recorded. */
  public static Callable<String> counted(Throwable failure, Census<Throwable> calls) {
    Callable<String> attempt = failing(failure);
    return () -> {
      calls.record(failure);
      return attempt.call();
    };
  }

  /** What the failures are, each kind once. */
  public static String names(Throwable... failures) {
    return Stream.of(failures)
        .map(f -> f.getClass().getSimpleName())
        .distinct()
        .collect(Collectors.joining(" and "));
  }
}
