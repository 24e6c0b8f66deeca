package kit.diagnosis;

import java.util.Optional;

/** What the learner's code has called, in the words of its source. */
final class LearnerCall {
  private LearnerCall() {}

  /**
   * The call that the learner's innermost line is in: {@code CountDownLatch.await}.
   *
   * @param stack innermost frame first
   * @return empty if that line has called nothing, or something of the test's
   */
  static Optional<String> madeByLearner(StackTraceElement[] stack) {
    for (int i = 0; i < stack.length; i++) {
      if (!SourceLine.isForeign(stack[i])) {
        return i == 0 ? Optional.empty() : called(stack[i - 1], stack);
      }
    }
    return BlockingCall.of(stack)
        .map(BlockingCall::what)
        .or(() ->
            innermost(stack)); // a method of the JDK handed to a thread: new Thread(latch::await)
  }

  private static Optional<String> called(StackTraceElement frame, StackTraceElement[] stack) {
    boolean ofTheTest = !SourceLine.isOfTheJdk(frame);
    return ofTheTest
        ? Optional.of("what the test gave it to do")
        : BlockingCall.of(stack).map(BlockingCall::what).or(() -> Optional.of(name(frame)));
  }

  private static Optional<String> innermost(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      String type = frame.getClassName();
      if (SourceLine.isOfTheJdk(frame)
          && !type.startsWith("jdk.")
          && !type.startsWith("java.lang.VirtualThread")
          && !type.startsWith("java.lang.System")
          && !type.startsWith("java.util.concurrent.locks.")) {
        return Optional.of(name(frame));
      }
    }
    return Optional.empty();
  }

  private static String name(StackTraceElement frame) {
    String type = frame.getClassName();
    String method = frame.getMethodName();
    if (type.startsWith("java.lang.Thread") && method.startsWith("sleep")) {
      return "Thread.sleep";
    }
    String simple = type.substring(type.lastIndexOf('.') + 1);
    String outer = simple.contains("$") ? simple.substring(0, simple.indexOf('$')) : simple;
    return outer + "." + (method.equals("wait0") ? "wait" : method);
  }
}
