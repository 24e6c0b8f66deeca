package coach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explorer.Scenario;
import explorer.Schedules;
import java.util.List;
import jdk.jfr.Name;
import kit.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pictures.Interleaving;
import pictures.RecordingSettings;

/** What one tool writes and another reads, without a type that they share. */
class PictureFormatContractTest {
  @ParameterizedTest
  @CsvSource({
    "kit.HeldTaskEvent, " + RecordingSettings.TASK,
    "judge.child.RecordedTestEvent, " + RecordingSettings.TEST
  })
  @DisplayName("the pictures know the events by the names that kit and judge give them")
  void events(Class<?> event, String known) {
    assertEquals(known, event.getAnnotation(Name.class).value());
  }

  /** Loses an update. */
  static final class Counter {
    private int n;

    void add(int more) {
      n = n + more;
    }

    int get() {
      return n;
    }
  }

  /** Two adds at the same time. */
  static final class TwoAdds extends Scenario {
    private final Counter counter = new Counter();

    TwoAdds() {
      task("A", () -> counter.add(1));
      task("B", () -> counter.add(2));
    }

    @Override
    protected void verify() {
      require(counter.get() == 3, "One was lost.");
    }
  }

  @Test
  @DisplayName("the pictures read the lanes that the kit draws")
  void lanes() {
    var drawn =
        assertThrows(Rejection.class, () -> Schedules.explore(TwoAdds.class))
            .picture()
            .orElseThrow();
    var read = Interleaving.of(drawn).orElseThrow();
    assertEquals(List.of("A", "B"), read.lanes());
    assertEquals(
        List.of("reads n → 0", "reads n → 0", "n = 2", "n = 1"),
        read.steps().stream().map(Interleaving.Step::what).toList());
    assertTrue(read.steps().getFirst().line().matches("\\w+(\\.java)?:\\d+"), drawn);
    assertTrue(read.note().startsWith("Replay: seed "), drawn);
  }
}
