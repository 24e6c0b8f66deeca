package judge.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import judge.JudgeProcess;
import judge.fixtures.MiniLesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class TimeLimitedCompilerTest {
  @TempDir Path folder;
  @TempDir Path temporary;

  @Test
  void comesToAnEndWhateverItIsGiven() throws Exception {
    MiniLesson.in(folder);
    var process = JudgeProcess.start(CompilerBombProgram.class, temporary, folder.toString());
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(
          """
          3 classes
          judge.compiler.endless
          3 classes
          judge.compiler.endless
          3 classes
          the judge is closed
          the judge is closed
          """,
          said.replace("\r\n", "\n"));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
