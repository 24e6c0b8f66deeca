package judge.child;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import kit.diagnosis.SourceLine;
import kit.text.CauseChain;

/** In the child: where the learner's code is, in stack traces of all kinds. */
final class LearnerCodeLocator {
  private static final int MOST_THREADS = 3;

  private LearnerCodeLocator() {}

  /** Of the innermost cause that came by the learner's code. */
  static Optional<String> of(Throwable thrown) {
    Optional<String> innermost = Optional.empty();
    for (Throwable t : CauseChain.of(thrown)) {
      var line = of(t.getStackTrace());
      innermost = line.isPresent() ? line : innermost;
    }
    return innermost;
  }

  private static Optional<String> of(StackTraceElement[] stack) {
    var others =
        Arrays.stream(stack)
            .filter(f -> !f.getClassName().startsWith("judge."))
            .toArray(StackTraceElement[]::new);
    return SourceLine.ofLearner(others).map(SourceLine::toString);
  }

  /** Which line called {@code System.exit} or {@code Runtime.exit}, when that is under way. */
  static Optional<String> ofExit() {
    return Thread.getAllStackTraces().values().stream()
        .filter(LearnerCodeLocator::exits)
        .findFirst()
        .map(stack -> of(stack).orElse(""));
  }

  private static boolean exits(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .anyMatch(
            f -> f.getClassName().equals("java.lang.Runtime") && f.getMethodName().equals("exit"));
  }

  /** What the threads in the learner's code are doing: {@code thread "main" runs at X.java:7}. */
  static String ofThreads() {
    return Thread.getAllStackTraces().entrySet().stream()
        .flatMap(e -> of(e.getValue()).map(line -> doing(e.getKey(), line)).stream())
        .sorted()
        .limit(MOST_THREADS)
        .collect(Collectors.joining("; "));
  }

  private static String doing(Thread thread, String line) {
    String does =
        switch (thread.getState()) {
          case BLOCKED -> "waits for a lock at";
          case WAITING, TIMED_WAITING -> "waits at";
          case NEW, RUNNABLE, TERMINATED -> "runs at";
        };
    return "thread \"%s\" %s %s".formatted(thread.getName(), does, line);
  }
}
