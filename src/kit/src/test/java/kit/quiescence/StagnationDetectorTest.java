package kit.quiescence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stagnation")
class StagnationDetectorTest {
  private static final int MANY = 100;
  private static final Map<Thread, StackTraceElement[]> HERE = at(1);

  private final StagnationDetector stagnation = new StagnationDetector();

  private static Map<Thread, StackTraceElement[]> at(int line) {
    return Map.of(
        Thread.currentThread(),
        new StackTraceElement[] {new StackTraceElement("Poller", "run", "Poller.java", line)});
  }

  @Test
  @DisplayName("is when somebody runs all the time and nobody gets anywhere")
  void polling() {
    for (int look = 0; look < MANY; look++) {
      assertFalse(look < 20 && stagnation.isLasting());
      stagnation.note(look, HERE);
    }
    assertTrue(stagnation.isLasting());
  }

  @Test
  @DisplayName("is not when one long sleep goes on")
  void sleeping() {
    for (int look = 0; look < MANY; look++) {
      stagnation.note("asleep", HERE);
    }
    assertFalse(stagnation.isLasting());
  }

  @Test
  @DisplayName("nobody has run where all are asleep as in the look before")
  void rest() {
    assertFalse(rests("slept"));
    assertTrue(rests("slept"));
    assertFalse(rests("woke once, and sleeps"));
    assertTrue(rests("woke once, and sleeps"));
    stagnation.begin();
    assertFalse(stagnation.rests(), "somebody is awake");
  }

  private boolean rests(Object reading) {
    stagnation.begin();
    stagnation.noteSleep(reading);
    return stagnation.rests();
  }

  @Test
  @DisplayName("is over as soon as somebody gets on")
  void moving() {
    for (int look = 0; look < MANY; look++) {
      stagnation.note(look, HERE);
    }
    stagnation.note(MANY, at(2));
    assertFalse(stagnation.isLasting());
  }
}
