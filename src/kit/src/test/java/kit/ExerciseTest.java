package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kit.belief.DeviceBelief;
import kit.report.ConsoleReport;
import kit.report.ExerciseOrderer;
import learner.Endless;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** One verdict an exercise, in its order, and in sentences. */
class ExerciseTest {

  // The samples are run by the test kit only: surefire and IDEs leave nested, static classes alone.

  @Exercise("9.2 Second")
  static class FailsInTheMiddle {
    @Test
    @Order(3)
    @DisplayName("third")
    void third() {
      throw new AssertionError("never seen");
    }

    @Test
    @Order(1)
    @DisplayName("first")
    void first() {}

    @Test
    @Order(2)
    @DisplayName("second")
    void second() {
      throw Rejection.of(DeviceBelief.WAITS_IN_THE_LOOP, "Never two at the same time.");
    }
  }

  @Exercise("9.10 Tenth")
  static class Passes {
    @Test
    @Order(1)
    void first() {}
  }

  @Exercise("9.1 First")
  static class IsAStub {
    @Test
    @Order(1)
    @DisplayName("first")
    void first() throws Exception {
      // As a learner's file would: the exception comes out of another thread, wrapped.
      throw new ExecutionException(Learner.stub());
    }
  }

  @Exercise("9.3 Third")
  static class Throws {
    @Test
    @Order(1)
    @DisplayName("first")
    void first() {
      List.of(1).add(2); // UnsupportedOperationException too, but no stub said it
    }
  }

  @Exercise("9.4 Fourth")
  static class SpeaksAsATest {
    @Test
    @Order(1)
    @DisplayName("first")
    void first() {
      throw Learner.at(new AssertionError("fine"));
    }
  }

  @Exercise("9.5 Fifth")
  static class HidesWhereItWasMade {
    @Test
    @Order(1)
    @DisplayName("first")
    void first() {
      var error = new AssertionError("all 5 tests passed");
      error.setStackTrace(new StackTraceElement[0]);
      throw error;
    }
  }

  @Exercise("9.6 Sixth")
  static class AssertsItself {
    @Test
    @Order(1)
    @DisplayName("first")
    void first() {
      assertEquals(1, 2, "the test's own words");
    }
  }

  @Exercise("9.7 Seventh")
  static class ThrowsALongStory {
    @Test
    @Order(1)
    @DisplayName("first")
    void first() {
      throw Learner.at(new IllegalStateException("x".repeat(5_000_000)));
    }
  }

  @Exercise("9.8 Eighth")
  static class CannotTellWhetherItEnds {
    @Test
    @Order(1)
    @DisplayName("first")
    void first() throws Exception {
      try (var trial =
          Trial.start(
              () -> {
                Endless.oversleeps();
                return 0;
              },
              Duration.ofMillis(100))) {
        trial.result();
      }
    }

    @Test
    @Order(2)
    @DisplayName("second")
    void second() {
      throw new AssertionError("a belief that nobody holds");
    }
  }

  @Exercise("9.9 Ninth")
  static class CannotTellWhetherTheyMeet {
    @Test
    @Order(1)
    @DisplayName("first")
    void first() {
      throw Inconclusive.because("Can't judge this.");
    }

    @Test
    @Order(2)
    @DisplayName("second")
    void second() {
      throw Rejection.plain("But this.");
    }
  }

  /** Stands for a learner's file: frames of the kit are never taken for the learner's. */
  private static final class Learner {
    static UnsupportedOperationException stub() {
      var stub = new UnsupportedOperationException("Write First: begin at the beginning.");
      return at(stub);
    }

    static <T extends Throwable> T at(T thrown) {
      thrown.setStackTrace(
          new StackTraceElement[] {new StackTraceElement("nine.First", "of", "First.java", 7)});
      return thrown;
    }
  }

  private static Events run(Class<?> exercise) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(exercise))
        .execute()
        .testEvents();
  }

  private static Throwable failureOf(Class<?> exercise) {
    return run(exercise).failed().stream()
        .map(e -> e.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class))
        .flatMap(r -> r.getThrowable().stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("tests run in order, and stop at the first failure")
  void oneVerdict() {
    var events = run(FailsInTheMiddle.class);
    assertEquals(
        List.of("first", "second"),
        events.started().stream().map(e -> e.getTestDescriptor().getDisplayName()).toList());
    assertEquals(1, events.failed().count());
    assertEquals(
        List.of("comes after: second"),
        events.skipped().stream().map(ExerciseTest::reason).toList());
  }

  @Test
  @DisplayName("tests stop where one can't tell whether the code ends, and go on else")
  void undecided() {
    var hang = run(CannotTellWhetherItEnds.class);
    assertEquals(1, hang.aborted().count());
    assertEquals(0, hang.failed().count());
    assertEquals(
        List.of("comes after: first"), hang.skipped().stream().map(ExerciseTest::reason).toList());

    var other = run(CannotTellWhetherTheyMeet.class);
    assertEquals(1, other.aborted().count());
    assertEquals(1, other.failed().count());
  }

  private static String reason(Event skipped) {
    return skipped.getRequiredPayload(String.class);
  }

  @Test
  @DisplayName("what a stub throws is its sentence, however deep it is wrapped")
  void stub() {
    var rejection = (Rejection) failureOf(IsAStub.class);
    assertTrue(rejection.unsolved());
    assertEquals("Not written yet: Write First: begin at the beginning.", rejection.getMessage());
  }

  @Test
  @DisplayName("the same exception from a JDK collection is no stub")
  void noStub() {
    var rejection = (Rejection) failureOf(Throws.class);
    assertFalse(rejection.unsolved());
    assertEquals("Your code threw UnsupportedOperationException.", rejection.getMessage());
  }

  @Test
  @DisplayName("an AssertionError of the learner's is not taken for the test's own words")
  void ownAssertion() {
    assertEquals(
        "Your code threw AssertionError at First.java:7, with the message \"fine\".",
        failureOf(SpeaksAsATest.class).getMessage());
    assertEquals(
        "Your code threw AssertionError, with the message \"all 5 tests passed\".",
        failureOf(HidesWhereItWasMade.class).getMessage());
    assertTrue(failureOf(AssertsItself.class).getMessage().startsWith("the test's own words"));
  }

  @Exercise("9.5 GivenClass")
  static class GivenClassTest {
    @Test
    void test() {
      var thrown = new IllegalArgumentException("no scatter");
      thrown.setStackTrace(
          new StackTraceElement[] {
            new StackTraceElement("nine.Given", "factor", "Given.java", 24),
            new StackTraceElement("nine.GivenClass", "call", "GivenClass.java", 15),
            new StackTraceElement("nine.GivenClassTest", "test", "GivenClassTest.java", 3),
          });
      throw thrown;
    }
  }

  @Test
  @DisplayName(
      "where a class that the workbook gives has thrown, the learner's own line is named too")
  void thrownInAGivenClass() {
    assertEquals(
        "Your code threw IllegalArgumentException at Given.java:24, called at GivenClass.java:15"
            + " (no scatter).",
        failureOf(GivenClassTest.class).getMessage());
  }

  @Test
  @DisplayName("a message of megabytes is shortened in its middle")
  void longStory() {
    String told = failureOf(ThrowsALongStory.class).getMessage();
    assertTrue(told.startsWith("Your code threw IllegalStateException at First.java:7 (xxx"), told);
    assertTrue(told.contains("… (4,999,500 characters are left out here) …"), told);
    assertTrue(told.length() < 1000 && told.endsWith("xxx)."), told);
    String page = ConsoleReport.wrapped("Not so. " + "y".repeat(5_000_000) + " The end.");
    assertTrue(page.length() < 3000 && page.contains("Not so.") && page.contains("The end."), page);
  }

  @Test
  @DisplayName("a rejection says what happened, what to do and where to read, and nothing else")
  void rejection() {
    var rejection = Rejection.of(DeviceBelief.WAITS_IN_THE_LOOP, "Never two at the same time.");
    assertEquals(
        "Never two at the same time. Start them all, keep the futures, then wait."
            + " (03-pools, \"Launch all, then wait\")",
        rejection.toString());
    assertEquals(0, rejection.getStackTrace().length);
  }

  @Test
  @DisplayName("the report is read from top to bottom: a paragraph an exercise, by number")
  void report() {
    var bytes = new ByteArrayOutputStream();
    var config =
        LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestExecutionListeners(
                new ConsoleReport(new PrintStream(bytes, true, StandardCharsets.UTF_8), true))
            .build();
    LauncherFactory.create(config)
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(
                    selectClass(Passes.class),
                    selectClass(FailsInTheMiddle.class),
                    selectClass(IsAStub.class))
                .configurationParameters(
                    Map.of(
                        "junit.jupiter.testclass.order.default", ExerciseOrderer.class.getName()))
                .build());
    var printed = bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    assertTrue(
        printed.startsWith(
            """

              9.1 First: to do
                  Not written yet: Write First: begin at the beginning.

              9.2 Second: not yet, at "second"
                  Never two at the same time. Start them all, keep the futures, then
                  wait. (03-pools, "Launch all, then wait")

              9.10 Tenth: passed

              1 of 3 exercises passed. Go on with 9.1 First:
            """),
        printed);
  }

  @Test
  @DisplayName("lines are wrapped, and a longer word stands on a line of its own")
  void wrapped() {
    assertEquals("      a b", ConsoleReport.wrapped("a b"));
    String longWord = "x".repeat(100);
    assertEquals("      a\n      " + longWord, ConsoleReport.wrapped("a " + longWord));
    assertEquals("      a\n      b", ConsoleReport.wrapped("a\r\nb"));
  }
}
