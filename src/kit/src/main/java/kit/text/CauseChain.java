package kit.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Asks an exception of the learner's code what it says and what caused it. Such an exception may
 * have causes that go round in a circle, methods of its own that throw, and a message of a
 * megabyte: none of that may decide a verdict.
 */
public final class CauseChain {
  private static final int MOST_CAUSES = 100;

  private CauseChain() {}

  /** The exception itself, then its cause, then that one's cause, each once; at most a hundred. */
  public static List<Throwable> of(Throwable thrown) {
    var chain = new ArrayList<Throwable>();
    var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
    for (var t = thrown; t != null && chain.size() < MOST_CAUSES && seen.add(t); t = causeOf(t)) {
      chain.add(t);
    }
    return chain;
  }

  private static Throwable causeOf(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (RuntimeException | StackOverflowError itsOwn) {
      return null;
    }
  }

  /** What the exception says, if anything; if its {@code getMessage} throws, that it does. */
  public static Optional<String> messageOf(Throwable thrown) {
    try {
      return Optional.ofNullable(thrown.getMessage());
    } catch (RuntimeException | StackOverflowError itsOwn) {
      return Optional.of("its getMessage() threw " + itsOwn.getClass().getSimpleName());
    }
  }
}
