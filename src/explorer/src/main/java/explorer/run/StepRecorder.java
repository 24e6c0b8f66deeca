package explorer.run;

import java.util.ArrayList;
import java.util.List;

/** What one controlled thread tells about its steps. Used by itself alone, while it moves. */
public final class StepRecorder {
  private Step last; // null: none was noted
  private List<Object> given = List.of();
  private int quiet;

  StepRecorder() {}

  /** The last step that was noted; null if none was. */
  public Step last() {
    return last;
  }

  void next(Step step) {
    last = step;
    if (!given.isEmpty()) {
      given.forEach(this::argument);
      given = List.of();
    }
  }

  /** What the last step read, wrote or got. */
  public void value(Object value) {
    if (last != null && quiet == 0) {
      last.value(value);
    }
  }

  /** What the last step was given. */
  public void argument(Object argument) {
    if (last != null && quiet == 0) {
      last.argument(argument);
    }
  }

  /** In its last step, the called object locks itself. */
  public void guarded() {
    if (last != null && quiet == 0) {
      last.guarded();
    }
  }

  /** What the next step is given, after what was named before. */
  public void willGive(Object argument) {
    if (given.isEmpty()) {
      given = new ArrayList<>(2);
    }
    given.add(argument);
  }

  void giveNothing() {
    given = List.of();
  }

  /** From now on its steps are one with the step before them. */
  public void beQuiet() {
    quiet++;
  }

  public void speakAgain() {
    quiet--;
  }

  public boolean isQuiet() {
    return quiet > 0;
  }
}
