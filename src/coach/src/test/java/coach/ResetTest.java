package coach;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetTest {
  @TempDir Path folder;
  private MiniWorkbook mini;
  private Reset reset;
  private ProgressFile progress;

  @BeforeEach
  void begin() throws Exception {
    begin(folder);
  }

  private void begin(Path root) throws IOException {
    mini = MiniWorkbook.in(root);
    progress = ProgressFile.of(mini.workbook());
    reset = Reset.in(mini.workbook(), progress);
  }

  @Test
  void whatTheLearnerWroteIsKeptAndFound() throws Exception {
    mini.greeting("mine");
    progress.change(known -> known.withSolved("mini/Greeting", Desk.NOW.minusSeconds(1)));
    byte[] mine = Files.readAllBytes(mini.greeting().file());
    var done = reset.reset(mini.greeting(), Desk.NOW);
    assertArrayEquals(
        Files.readAllBytes(mini.greeting().shipped()), Files.readAllBytes(mini.greeting().file()));
    assertArrayEquals(mine, Files.readAllBytes(done.backup().orElseThrow()));
    assertFalse(progress.now().solved("mini/Greeting"));
    String told = String.join("\n", Layout.lines(done.page(), new Look(80, false, true)));
    assertTrue(told.contains(".many-hands/backups/mini/Greeting.2026-03-0"), told);
  }

  @Test
  void twiceInASecondKeepsBoth() throws Exception {
    mini.greeting("first");
    var first = reset.reset(mini.greeting(), Desk.NOW).backup().orElseThrow();
    mini.greeting("second");
    var second = reset.reset(mini.greeting(), Desk.NOW).backup().orElseThrow();
    assertTrue(Files.readString(first).contains("first"));
    assertTrue(Files.readString(second).contains("second"));
  }

  @Test
  void theShippedStubNeedsNoBackupWhateverItsLineEnds() throws Exception {
    String shipped = Files.readString(mini.greeting().shipped());
    Files.writeString(mini.greeting().file(), shipped.replace("\n", "\r\n"));
    assertEquals(Optional.empty(), reset.reset(mini.greeting(), Desk.NOW).backup());
  }

  @Test
  void aDeletedFileComesBack() throws Exception {
    Files.delete(mini.greeting().file());
    assertEquals(Optional.empty(), reset.reset(mini.greeting(), Desk.NOW).backup());
    assertTrue(Files.exists(mini.greeting().file()));
  }

  @Test
  void withoutABackupNothingIsChanged() throws Exception {
    mini.greeting("mine");
    Files.writeString(mini.root().resolve(".many-hands"), "a file where a folder should be");
    assertThrows(IOException.class, () -> reset.reset(mini.greeting(), Desk.NOW));
    assertTrue(Files.readString(mini.greeting().file()).contains("mine"));
  }

  @Test
  void worksOnWindowsFileSystems() throws Exception {
    try (var windows = Jimfs.newFileSystem(Configuration.windows())) {
      begin(windows.getPath("C:\\Users\\Ada Byron\\many-hands"));
      mini.greeting("mine");
      var backup = reset.reset(mini.greeting(), Desk.NOW).backup().orElseThrow();
      assertFalse(backup.getFileName().toString().contains(":"));
      assertTrue(Files.readString(backup).contains("mine"));
    }
  }
}
