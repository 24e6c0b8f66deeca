package kit;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * A task that is held at a {@link Gate}, as an event for JDK Flight Recorder: in a recording of a
 * test it shows which tasks were under way at the same time.
 */
@Name("manyhands.Task")
@Label("Task held by the test")
@Category("Many Hands")
@StackTrace(false)
final class HeldTaskEvent extends Event {
  HeldTaskEvent() {}
}
