package kit.diagnosis;

import java.util.Arrays;
import java.util.Optional;

/**
 * A line of the learner's source, printed so that terminals and IDEs make a link of it: {@code
 * PoolMap.java:17}.
 */
public record SourceLine(String file, int line) {
  /** How the package ends in which helpers of a lesson's tests stand. */
  private static final String HELPERS = ".scenes";

  /** The innermost frame that is neither the JDK's, JUnit's, the kit's, nor a test's. */
  public static Optional<SourceLine> ofLearner(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(f -> !isForeign(f) && f.getFileName() != null && f.getLineNumber() > 0)
        .findFirst()
        .map(f -> new SourceLine(f.getFileName(), f.getLineNumber()));
  }

  /** The innermost frame in a file of that name. */
  public static Optional<SourceLine> in(String file, StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(f -> file.equals(f.getFileName()) && f.getLineNumber() > 0)
        .findFirst()
        .map(f -> new SourceLine(file, f.getLineNumber()));
  }

  /**
   * Whether an error is the learner's own, and not the sentence of a test: it was made in their
   * code, or hides where it was made.
   */
  public static boolean isLearners(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> !isJdk(frame.getClassName()))
        .findFirst()
        .map(frame -> !isForeign(frame))
        .orElse(true);
  }

  private static boolean isJdk(String className) {
    return className.startsWith("java.")
        || className.startsWith("jdk.")
        || className.startsWith("sun.");
  }

  /** Whether a frame is in code that the learner did not write. */
  public static boolean isForeign(StackTraceElement frame) {
    String name = frame.getClassName();
    return frame.getModuleName() != null
        || isJdk(name)
        || name.startsWith("org.junit.")
        || name.startsWith("org.apache.maven.surefire.")
        || name.startsWith("kit.")
        || name.startsWith("explorer.")
        || name.startsWith("judge.")
        || isOfTest(outermost(name));
  }

  /** Whether what a thread waits in is a test's, or a device of the kit's for tests. */
  static boolean isInTest(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .map(StackTraceElement::getClassName)
        .filter(name -> !isJdk(name))
        .findFirst()
        .filter(name -> isOfTest(outermost(name)) || isDevice(name))
        .isPresent();
  }

  private static boolean isDevice(String className) {
    return className.startsWith("kit.") && !className.startsWith("kit.quiescence.");
  }

  /**
   * An exercise's test, {@code pools.PoolMapTest}, or a helper, {@code pools.scenes.FailingTask}.
   */
  private static boolean isOfTest(String className) {
    int end = className.lastIndexOf('.');
    return className.endsWith("Test") || end >= 0 && className.substring(0, end).endsWith(HELPERS);
  }

  /** Whether a frame is in the JDK's code. The tools may be modules too. */
  static boolean isOfTheJdk(StackTraceElement frame) {
    String module = frame.getModuleName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }

  /** {@code pools.PoolMapTest} of {@code pools.PoolMapTest$Gate}. */
  private static String outermost(String className) {
    int nested = className.indexOf('$');
    return nested < 0 ? className : className.substring(0, nested);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
