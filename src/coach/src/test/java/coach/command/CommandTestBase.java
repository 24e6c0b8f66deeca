package coach.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A desk at which commands are typed, beside a small workbook. */
abstract class CommandTestBase {
  @TempDir Path folder;
  SampleWorkbook mini;
  CoachFixture desk;

  @BeforeEach
  void begin() throws Exception {
    mini = SampleWorkbook.in(folder.resolve("workbook"));
    desk = new CoachFixture(mini.root());
  }

  final void says(int code, String words, String... args) {
    var fresh = new CoachFixture(desk.root);
    fresh.charset = desk.charset;
    fresh.terminal = desk.terminal;
    fresh.environment.putAll(desk.environment);
    int ended = fresh.run(args);
    assertTrue(oneLine(fresh.said()).contains(oneLine(words)), fresh.said());
    assertEquals(code, ended, fresh.said());
  }

  /** Where a line is wrapped is not the matter here. */
  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
