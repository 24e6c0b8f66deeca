package coach.progress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.command.CoachFixture;
import coach.course.SampleWorkbook;
import coach.text.PageRenderer;
import coach.text.TerminalCapabilities;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.TextFiles;

class ExerciseResetTest {
  @TempDir Path folder;
  private SampleWorkbook mini;
  private ExerciseReset reset;
  private ProgressFile progress;

  @BeforeEach
  void begin() throws Exception {
    begin(folder);
  }

  private void begin(Path root) throws IOException {
    mini = SampleWorkbook.in(root);
    progress = ProgressFile.of(mini.workbook());
    reset = ExerciseReset.in(mini.workbook(), progress);
  }

  @Test
  void whatTheLearnerWroteIsKeptAndFound() throws Exception {
    mini.greeting("mine");
    progress.change(
        known -> known.withSolved("mini/Greeting", CoachFixture.NOW, "0123456789abcdef"));
    byte[] mine = Files.readAllBytes(mini.greeting().file());
    var done = reset.reset(mini.greeting(), CoachFixture.NOW);
    assertArrayEquals(
        Files.readAllBytes(mini.greeting().shipped()), Files.readAllBytes(mini.greeting().file()));
    assertArrayEquals(mine, Files.readAllBytes(done.backup().orElseThrow()));
    assertFalse(progress.now().wasSolved("mini/Greeting"));
    String message =
        String.join(
            "\n", PageRenderer.lines(done.page(), new TerminalCapabilities(80, false, true)));
    assertTrue(message.contains(".many-hands/backups/mini/Greeting.2026-03-0"), message);
  }

  @Test
  void twiceInASecondKeepsBoth() throws Exception {
    mini.greeting("first");
    var first = reset.reset(mini.greeting(), CoachFixture.NOW).backup().orElseThrow();
    mini.greeting("second");
    var second = reset.reset(mini.greeting(), CoachFixture.NOW).backup().orElseThrow();
    assertTrue(Files.readString(first).contains("first"));
    assertTrue(Files.readString(second).contains("second"));
  }

  @Test
  void aResetIsTakenBackAndThatToo() throws Exception {
    mini.greeting("mine");
    String mine = Files.readString(mini.greeting().file());
    reset.reset(mini.greeting(), CoachFixture.NOW);
    assertTrue(reset.restore(mini.greeting(), CoachFixture.NOW).from().isPresent());
    assertEquals(mine, Files.readString(mini.greeting().file()));
    assertEquals(
        Optional.empty(), reset.restore(mini.greeting(), CoachFixture.NOW).from(), "none differs");
    mini.greeting("later");
    String later = Files.readString(mini.greeting().file());
    reset.restore(mini.greeting(), CoachFixture.NOW);
    assertEquals(mine, Files.readString(mini.greeting().file()));
    reset.restore(mini.greeting(), CoachFixture.NOW);
    assertEquals(later, Files.readString(mini.greeting().file()));
  }

  @Test
  void theLatestBackupIsTheOneMadeLastWhateverTheClockSaid() throws Exception {
    for (String text : List.of("first", "second", "third")) {
      mini.greeting(text);
      var now =
          CoachFixture.NOW.minusSeconds(text.length() * 86_400L); // the clock goes back and forth
      reset.reset(mini.greeting(), now);
    }
    reset.restore(mini.greeting(), CoachFixture.NOW);
    assertTrue(Files.readString(mini.greeting().file()).contains("third"));
  }

  @Test
  void aBackupCanBeNamed() throws Exception {
    mini.greeting("first");
    var first = reset.reset(mini.greeting(), CoachFixture.NOW).backup().orElseThrow();
    mini.greeting("second");
    reset.reset(mini.greeting(), CoachFixture.NOW);
    reset.restore(mini.greeting(), first.getFileName().toString(), CoachFixture.NOW);
    assertTrue(Files.readString(mini.greeting().file()).contains("first"));
    assertThrows(
        IOException.class, () -> reset.restore(mini.greeting(), "../x.java", CoachFixture.NOW));
  }

  @Test
  void whateverIsInItsPlaceIsKept() throws Exception {
    Path file = mini.greeting().file();
    Files.delete(file);
    Files.createDirectories(file.resolve("folder"));
    var folder = reset.reset(mini.greeting(), CoachFixture.NOW).backup().orElseThrow();
    assertTrue(Files.isDirectory(folder.resolve("folder")));
    assertTrue(Files.isRegularFile(file));
    Files.write(file, new byte[2 * TextFiles.LARGEST]);
    var huge = reset.reset(mini.greeting(), CoachFixture.NOW).backup().orElseThrow();
    assertEquals(2 * TextFiles.LARGEST, Files.size(huge));
    assertEquals(Optional.empty(), reset.restore(mini.greeting(), CoachFixture.NOW).from());
  }

  @Test
  void theShippedStubNeedsNoBackupWhateverItsLineEnds() throws Exception {
    String shipped = Files.readString(mini.greeting().shipped());
    Files.writeString(mini.greeting().file(), shipped.replace("\n", "\r\n"));
    assertEquals(Optional.empty(), reset.reset(mini.greeting(), CoachFixture.NOW).backup());
  }

  @Test
  void aDeletedFileComesBack() throws Exception {
    Files.delete(mini.greeting().file());
    assertEquals(Optional.empty(), reset.reset(mini.greeting(), CoachFixture.NOW).backup());
    assertTrue(Files.exists(mini.greeting().file()));
  }

  @Test
  void withoutABackupNothingIsChanged() throws Exception {
    mini.greeting("mine");
    Files.writeString(mini.root().resolve(".many-hands"), "a file where a folder should be");
    assertThrows(IOException.class, () -> reset.reset(mini.greeting(), CoachFixture.NOW));
    assertTrue(Files.readString(mini.greeting().file()).contains("mine"));
  }

  @Test
  void worksOnWindowsFileSystems() throws Exception {
    try (var windows = Jimfs.newFileSystem(Configuration.windows())) {
      begin(windows.getPath("C:\\Users\\Ada Byron\\many-hands"));
      mini.greeting("mine");
      var backup = reset.reset(mini.greeting(), CoachFixture.NOW).backup().orElseThrow();
      assertFalse(backup.getFileName().toString().contains(":"));
      assertTrue(Files.readString(backup).contains("mine"));
    }
  }
}
