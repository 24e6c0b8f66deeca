package judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import judge.api.Verdict;
import judge.fixtures.MiniLesson;
import judge.jvm.AotCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The child that is started ahead, and can't begin. In a class of its own, for it takes time. */
@Timeout(120)
class StoppedStandbyTest {
  @TempDir Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isReplaced() throws Exception {
    var lesson = MiniLesson.in(folder);
    try (var judge = Judge.ahead(Duration.ofSeconds(60), AotCache.none())) {
      judge.expect(lesson.shipped());
      judge.awaitStandby();
      var child = ProcessHandle.of(judge.standbyPid().orElseThrow()).orElseThrow();
      // That it does not begin is known after ten seconds.
      assertEquals(0, new ProcessBuilder("kill", "-STOP", "" + child.pid()).start().waitFor());
      assertInstanceOf(
          Verdict.Passed.class, judge.judge(lesson.answer("return \"Hello, \" + name;")));
      child.onExit().get(1, TimeUnit.MINUTES);
    }
  }
}
