package kit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kit.belief.Beliefs;
import kit.belief.Misconception;
import kit.diagnosis.ExercisePatience;
import kit.diagnosis.SourceLine;
import kit.diagnosis.ThreadBaseline;
import kit.text.CauseChain;
import kit.text.TruncatedText;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * What {@link Exercise} does: one verdict a class, told in sentences. Public because JUnit makes
 * it, which in a module that is closed it otherwise could not.
 */
public final class StopAtFirstFailure
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeTestExecutionCallback,
        AfterTestExecutionCallback,
        ExecutionCondition,
        TestExecutionExceptionHandler {
  private static final Namespace STORE = Namespace.create(StopAtFirstFailure.class);

  /** Made by JUnit, for each class that is marked. */
  public StopAtFirstFailure() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    ThreadBaseline earlier = ThreadBaseline.set(ThreadBaseline.now());
    if (earlier != null) { // a test of the kit's runs the tests of others
      context.getStore(STORE).put("baseline", earlier);
    }
    ExercisePatience patience = ExercisePatience.set(new ExercisePatience());
    if (patience != null) {
      context.getStore(STORE).put("patience", patience);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    ThreadBaseline.set(context.getStore(STORE).get("baseline", ThreadBaseline.class));
    ExercisePatience.set(context.getStore(STORE).get("patience", ExercisePatience.class));
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    VerdictLog.begin();
  }

  /** A verdict that somebody has caught counts all the same. */
  @Override
  public void afterTestExecution(ExtensionContext context) {
    Optional<Throwable> caught = VerdictLog.end();
    if (context.getExecutionException().isPresent()) {
      return;
    }
    switch (caught.orElse(null)) {
      case null -> {}
      case Rejection rejection -> {
        stopAfter(context);
        throw rejection.inWordsOf(beliefsOf(context));
      }
      case Inconclusive undecided -> {
        stopAfterHang(context, undecided);
        throw undecided;
      }
      case Throwable other -> throw new AssertionError(other);
    }
  }

  private static void stopAfterHang(ExtensionContext context, Throwable undecided) {
    if (undecided instanceof Inconclusive it && it.isOfHang()) {
      stopAfter(context);
    }
  }

  /** The class's store: the one that all its tests look into. */
  private static void stopAfter(ExtensionContext context) {
    context.getParent().orElseThrow().getStore(STORE).put("failed", context.getDisplayName());
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      return ConditionEvaluationResult.enabled("an exercise");
    }
    String failed = context.getStore(STORE).get("failed", String.class);
    return failed == null
        ? ConditionEvaluationResult.enabled("all tests before it passed")
        : ConditionEvaluationResult.disabled("comes after: " + failed);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    if (thrown instanceof TestAbortedException) {
      stopAfterHang(context, thrown);
      throw thrown;
    }
    stopAfter(context);
    throw switch (thrown) {
      case Rejection rejection -> rejection.inWordsOf(beliefsOf(context));
      case AssertionError other when !SourceLine.isLearners(other) -> other;
      // Thrown in a task, and wrapped by the code that it came through.
      default ->
          VerdictLog.rejection()
              .map(rejection -> rejection.inWordsOf(beliefsOf(context)))
              .orElseGet(() -> told(thrown, exerciseOf(context)));
    };
  }

  /** The lesson's beliefs, if its test class names them. */
  private static List<Misconception> beliefsOf(ExtensionContext context) {
    var beliefs = context.getRequiredTestClass().getAnnotation(Beliefs.class);
    return beliefs == null ? List.of() : List.of(beliefs.value().getEnumConstants());
  }

  /** The file of the exercise, {@code PoolMap.java} of a test {@code PoolMapTest}. */
  private static String exerciseOf(ExtensionContext context) {
    return context.getRequiredTestClass().getSimpleName().replaceFirst("Test$", ".java");
  }

  private static Rejection told(Throwable thrown, String exercise) {
    Optional<UnsupportedOperationException> stub = ofTheStub(thrown);
    if (stub.isPresent()) {
      String its = CauseChain.messageOf(stub.get()).orElse("");
      return Rejection.unsolved(
          "Not written yet: " + TruncatedText.shortened(its, TruncatedText.MOST / 2));
    }
    var cause = CauseChain.of(thrown).getLast();
    var where = where(cause.getStackTrace(), exercise);
    return Rejection.because(
        "Your code threw %s%s%s.".formatted(cause.getClass().getSimpleName(), where, said(cause)),
        thrown);
  }

  /** A class that the workbook gives may have thrown: then the line that called it matters more. */
  private static String where(StackTraceElement[] stack, String exercise) {
    var innermost = SourceLine.ofLearner(stack).map(SourceLine::toString).orElse("");
    var inExercise = SourceLine.in(exercise, stack).map(SourceLine::toString).orElse(innermost);
    if (innermost.isEmpty()) {
      return "";
    }
    return innermost.equals(inExercise)
        ? " at " + innermost
        : " at %s, called at %s".formatted(innermost, inExercise);
  }

  /** An assertion's message could pass for the test's own words, so it is quoted. */
  private static String said(Throwable cause) {
    boolean quoted = cause instanceof AssertionError;
    return CauseChain.messageOf(cause)
        .map(StopAtFirstFailure::firstLine)
        .map(line -> quoted ? ", with the message \"%s\"".formatted(line) : " (" + line + ")")
        .orElse("");
  }

  /**
   * A stub speaks for itself; the same exception out of a JDK collection is the learner's mistake.
   */
  private static Optional<UnsupportedOperationException> ofTheStub(Throwable thrown) {
    for (Throwable t : CauseChain.of(thrown)) {
      if (t instanceof UnsupportedOperationException stub
          && CauseChain.messageOf(stub).isPresent()
          && stub.getStackTrace().length > 0
          && !SourceLine.isForeign(stub.getStackTrace()[0])) {
        return Optional.of(stub);
      }
    }
    return Optional.empty();
  }

  private static String firstLine(String message) {
    String line = Arrays.stream(message.split("\\R", 2)).findFirst().orElse("");
    return TruncatedText.shortened(line, TruncatedText.MOST / 4);
  }
}
