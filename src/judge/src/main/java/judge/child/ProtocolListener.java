package judge.child;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import judge.channel.Frame;
import judge.channel.FrameSink;
import kit.Rejection;
import kit.text.CauseChain;
import kit.text.TruncatedText;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.opentest4j.TestAbortedException;

/** In the child: tells the judge what JUnit does, as it does it. */
final class ProtocolListener implements TestExecutionListener {
  private final FrameSink judge;
  private final OutOfMemoryReporter heap;
  private final FlightRecording flight;
  private TestPlan plan;

  ProtocolListener(FrameSink judge, OutOfMemoryReporter heap, FlightRecording flight) {
    this.judge = judge;
    this.heap = heap;
    this.flight = flight;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    this.plan = plan;
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    flight.end();
  }

  @Override
  public void executionStarted(TestIdentifier id) {
    if (id.isTest()) {
      judge.send(Frame.Kind.STARTED, nameOf(id));
      flight.testBegins(nameOf(id));
    }
  }

  @Override
  public void executionSkipped(TestIdentifier id, String reason) {
    if (id.isTest()) {
      judge.send(Frame.Kind.SKIPPED, nameOf(id));
    }
  }

  @Override
  public void executionFinished(TestIdentifier id, TestExecutionResult result) {
    if (id.isTest()) {
      flight.testEnds(result.getStatus() == Status.SUCCESSFUL);
    }
    if (result.getStatus() != Status.SUCCESSFUL) {
      result.getThrowable().ifPresent(heap::endIfFull);
      var kind = result.getStatus() == Status.FAILED ? Frame.Kind.FAILED : Frame.Kind.ABORTED;
      judge.send(kind, partsOrLess(nameOf(id), result.getThrowable().orElse(null)));
    } else if (id.isTest()) {
      judge.send(Frame.Kind.PASSED, nameOf(id));
    }
  }

  /** What an exception says of itself may be the learner's code, and throw. */
  private static String[] partsOrLess(String test, Throwable thrown) {
    try {
      return parts(test, thrown);
    } catch (RuntimeException | StackOverflowError itsOwn) {
      return new String[] {
        test, thrown.getClass().getSimpleName(), "", "false", "", "", "", "", ""
      };
    }
  }

  /** As {@code RunMonitor} takes them. */
  private static String[] parts(String test, Throwable thrown) {
    var rejection = thrown instanceof Rejection r ? r : null;
    var belief = rejection == null ? null : rejection.misconception().orElse(null);
    return new String[] {
      test,
      messageOf(thrown),
      belief == null ? "" : belief.id(),
      Boolean.toString(rejection != null && rejection.unsolved()),
      LearnerCodeLocator.of(thrown).orElse(""),
      rejection == null ? "" : rejection.picture().orElse(""),
      belief == null ? "" : belief.belief(),
      belief == null ? "" : belief.section().lesson(),
      belief == null ? "" : belief.section().heading()
    };
  }

  private static String messageOf(Throwable thrown) {
    if (thrown == null) {
      return "no reason given";
    }
    if (thrown instanceof Rejection rejection) {
      return rejection.sentences();
    }
    String name = thrown.getClass().getSimpleName();
    boolean speaksForItself =
        thrown instanceof AssertionError || thrown instanceof TestAbortedException;
    return CauseChain.messageOf(thrown)
        .map(said -> TruncatedText.shortened(said, TruncatedText.MOST / 2))
        .map(said -> speaksForItself ? said : name + ": " + said)
        .orElse(name);
  }

  /** Its display name, after those of the containers that it is in, below the test class. */
  private String nameOf(TestIdentifier id) {
    List<String> names = new ArrayList<>();
    for (var at = id; at != null; at = plan.getParent(at).orElse(null)) {
      names.add(at.getDisplayName());
    }
    Collections.reverse(names);
    int engineAndClass = Math.min(2, names.size() - 1);
    return String.join(", ", names.subList(engineAndClass, names.size()));
  }
}
