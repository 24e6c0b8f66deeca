package profiling;

import static profiling.scenes.ProfilingBelief.A_DURATION_IS_A_WAIT;
import static profiling.scenes.ProfilingBelief.ZERO_IS_NO_WAIT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import profiling.scenes.KeptRecording.Waiting;
import profiling.scenes.ProfilingBelief;
import profiling.scenes.RewrittenRecording;
import profiling.scenes.UnreadableRecording;
import profiling.scenes.WaitSumsCheck;

@Exercise("7.2 Waits")
@Beliefs(ProfilingBelief.class)
class WaitsTest {
  /** So many ticks a second that all the waits of a recording are shorter than a nanosecond. */
  private static final long NO_TIME = 1_000_000_000_000_000_000L;

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
    addsUp("a recording with 2.5 ticks a nanosecond", waits(recording, 0.4), file);
  }

  @Test
  @Order(6)
  @DisplayName("waits of several seconds count in full")
  void longWaits(@TempDir Path folder) throws Exception {
    var recording = KeptRecording.called("bakery");
    var file = folder.resolve("bakery.jfr");
    RewrittenRecording.withTicksPerSecond(250_000_000, recording.file(), file);
    addsUp("a recording with waits of up to 2.80 s", waits(recording, 4), file);
  }

  @Test
  @Order(7)
  @DisplayName("a thread whose waits took no time that the clock could tell is there, with zero")
  void noTime(@TempDir Path folder) throws Exception {
    var recording = KeptRecording.called("quiet");
    var file = folder.resolve("quiet.jfr");
    RewrittenRecording.withTicksPerSecond(NO_TIME, recording.file(), file);
    var answer = answer(file);
    for (Waiting waiting : recording.threads()) {
      if (!answer.containsKey(waiting.name())) {
        throw Rejection.of(
            ZERO_IS_NO_WAIT,
            "In a recording %s has an event of type jdk.%s with a duration of 0, and waits leaves out %s."
                .formatted(waiting.name(), waiting.type(), waiting.name()));
      }
    }
    addsUp("a recording with durations of 0", waits(recording, 0), file);
  }

  private static List<Waiting> waits(KeptRecording recording, double factor) {
    return recording.threads().stream().map(waiting -> waiting.times(factor)).toList();
  }

  private static void addsUp(String recording, List<Waiting> waits, Path file) throws Exception {
    new WaitSumsCheck(recording, waits, answer(file)).requireThatTheyAreRight();
  }

  private static Map<String, Duration> answer(Path file) throws Exception {
    Map<String, Duration> answer = Guard.call(() -> Waits.waits(file));
    if (answer == null) {
      throw Rejection.plain("waits made null instead of a map.");
    }
    return answer;
  }

  @Test
  @Order(8)
  @DisplayName("a file that isn't there is an IOException")
  void unreadable() throws Exception {
    UnreadableRecording.requireAnIoException("waits", () -> Waits.waits(KeptRecording.missing()));
  }
}
