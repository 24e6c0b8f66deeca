package profiling;

import java.time.Duration;
import java.util.Map;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("7.2 Waits")
class WaitsTest {

  @Test
  @Order(1)
  @DisplayName("in the bakery every thread's waits are added up, of whatever kind")
  void everyKind() throws Exception {
    addsUp(RecordingForTest.called("bakery"));
  }

  @Test
  @Order(2)
  @DisplayName("at the market the virtual threads count, and the shortest waits")
  void virtualThreads() throws Exception {
    addsUp(RecordingForTest.called("market"));
  }

  @Test
  @Order(3)
  @DisplayName("where nobody waits for a lock there are waits all the same")
  void noLock() throws Exception {
    addsUp(RecordingForTest.called("quiet"));
  }

  private static void addsUp(RecordingForTest recording) throws Exception {
    var file = recording.file();
    Map<String, Duration> answer = Guard.call(() -> Waits.waits(file));
    if (answer == null) {
      throw Rejection.plain("Of %s waits made null instead of a map.".formatted(recording));
    }
    new SumsForTest(recording, answer).demandThatTheyAreRight();
  }

  @Test
  @Order(4)
  @DisplayName("a file that isn't there is an IOException")
  void unreadable() throws Exception {
    UnreadableForTest.demandAnIoException("waits", () -> Waits.waits(RecordingForTest.missing()));
  }
}
