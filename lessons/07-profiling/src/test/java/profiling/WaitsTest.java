package profiling;

import static profiling.scenes.ProfilingBelief.A_DURATION_IS_A_WAIT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.belief.Beliefs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import profiling.scenes.DurationFormatter;
import profiling.scenes.KeptRecording;
import profiling.scenes.ProfilingBelief;
import profiling.scenes.RewrittenRecording;
import profiling.scenes.UnreadableRecording;
import profiling.scenes.WaitSumsCheck;

@Exercise("7.2 Waits")
@Beliefs(ProfilingBelief.class)
class WaitsTest {

  @Test
  @Order(1)
  @DisplayName("in the bakery every thread's waits are added up, of whatever kind")
  void everyKind() throws Exception {
    addsUp(KeptRecording.called("bakery"));
  }

  @Test
  @Order(2)
  @DisplayName("at the market the virtual threads count, and the shortest waits")
  void virtualThreads() throws Exception {
    addsUp(KeptRecording.called("market"));
  }

  @Test
  @Order(3)
  @DisplayName("where nobody waits for a lock there are waits all the same")
  void noLock() throws Exception {
    addsUp(KeptRecording.called("quiet"));
  }

  private static void addsUp(KeptRecording recording) throws Exception {
    new WaitSumsCheck(recording, answer(recording.file())).requireThatTheyAreRight();
  }

  @Test
  @Order(4)
  @DisplayName("what is no wait does not count, however long it takes")
  void otherEvents(@TempDir Path folder) throws Exception {
    var recording = KeptRecording.called("bakery");
    var file = folder.resolve("bakery.jfr");
    RewrittenRecording.withTypeCalled("jdk.ThreadBakes", "jdk.ThreadSleep", recording.file(), file);
    var waits = recording.threads().stream().filter(w -> !w.type().equals("ThreadSleep")).toList();
    var answer = answer(file);
    if (answer.containsKey("gina")) { // all that she does is sleep
      throw Rejection.of(
          A_DURATION_IS_A_WAIT,
          "In a recording gina has one event, of type jdk.ThreadBakes, which is none of the four; waits says that she waited %s."
              .formatted(DurationFormatter.told(answer.get("gina").toNanos())));
    }
    new WaitSumsCheck("a recording in which nobody sleeps", waits, answer)
        .requireThatTheyAreRight();
  }

  @Test
  @Order(5)
  @DisplayName("also where the recorder's clock does not tick in nanoseconds")
  void otherTicks(@TempDir Path folder) throws Exception {
    var recording = KeptRecording.called("bakery");
    var file = folder.resolve("bakery.jfr");
    RewrittenRecording.withTicksPerSecond(2_500_000_000L, recording.file(), file);
    var waits = recording.threads().stream().map(w -> w.times(0.4)).toList();
    new WaitSumsCheck("a recording with 2.5 ticks a nanosecond", waits, answer(file))
        .requireThatTheyAreRight();
  }

  private static Map<String, Duration> answer(Path file) throws Exception {
    Map<String, Duration> answer = Guard.call(() -> Waits.waits(file));
    if (answer == null) {
      throw Rejection.plain("waits made null instead of a map.");
    }
    return answer;
  }

  @Test
  @Order(6)
  @DisplayName("a file that isn't there is an IOException")
  void unreadable() throws Exception {
    UnreadableRecording.requireAnIoException("waits", () -> Waits.waits(KeptRecording.missing()));
  }
}
