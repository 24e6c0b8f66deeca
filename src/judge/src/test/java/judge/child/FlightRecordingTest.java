package judge.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordingFile;
import judge.Judge;
import judge.api.Verdict;
import judge.fixtures.MiniLesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that is recorded. */
@Timeout(120)
class FlightRecordingTest {
  @TempDir Path folder;

  private Path recording() {
    return folder.resolve("run.jfr");
  }

  private Path settings() throws IOException {
    return Files.writeString(
        folder.resolve("settings.jfc"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <configuration version="2.0">
          <event name="manyhands.Test"><setting name="enabled">true</setting></event>
        </configuration>
        """);
  }

  @Test
  void theRecordingIsThereWithTheVerdictAndKnowsTheTests() throws Exception {
    var lesson = MiniLesson.in(folder);
    try (var judge = new Judge()) {
      assertInstanceOf(
          Verdict.Failed.class,
          judge.judgeRecorded(
              lesson.answer("return name.startsWith(\"A\") ? \"Hello, \" + name : null;"),
              settings(),
              recording()));
    }
    var tests =
        RecordingFile.readAllEvents(recording()).stream()
            .filter(event -> event.getEventType().getName().equals("manyhands.Test"))
            .collect(Collectors.toMap(e -> e.getString("test"), e -> e.getBoolean("passed")));
    assertEquals(Map.of("greets Ada", true, "greets Bob", false), tests);
  }

  @Test
  void whatDoesNotCompileIsNotRecorded() throws Exception {
    var lesson = MiniLesson.in(folder);
    try (var judge = new Judge()) {
      assertInstanceOf(
          Verdict.NotCompiled.class,
          judge.judgeRecorded(lesson.answer("retrun"), settings(), recording()));
    }
    assertTrue(Files.notExists(recording()));
  }
}
