package judge.child;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * In a child that is recorded: a test, as JDK Flight Recorder's event. Who reads the recording
 * knows by it what happened in which test.
 */
@Name("manyhands.Test")
@Label("Test")
@Category("Many Hands")
@StackTrace(false)
final class RecordedTestEvent extends Event {
  /** As it is displayed. */
  @Label("Test")
  String test;

  @Label("Passed")
  boolean passed;

  /** A test that begins now. */
  static RecordedTestEvent begin(String test) {
    var event = new RecordedTestEvent();
    event.test = test;
    event.begin();
    return event;
  }

  void over(boolean passed) {
    this.passed = passed;
    commit();
  }
}
