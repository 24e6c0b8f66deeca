package coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("memory/progress.txt");
  }

  private ProgressFile open() {
    return new ProgressFile(file, Renamed.of(""));
  }

  @Test
  void isThereAgainTheNextTime() throws Exception {
    assertEquals(Optional.empty(), open().change(known -> known.withSolved("a/B", Desk.NOW)));
    assertTrue(open().now().solved("a/B"));
    try (var files = Files.list(file.getParent())) {
      assertEquals(1, files.count(), "no half file is left");
    }
  }

  @Test
  void twoCoachesDoNotForgetWhatTheOtherKnows() {
    var one = open();
    var other = open();
    one.change(known -> known.withSolved("a/B", Desk.NOW));
    other.change(known -> known.withSolved("a/C", Desk.NOW));
    assertTrue(one.now().solved("a/C"));
    assertTrue(open().now().solved("a/B"));
  }

  @Test
  void lostWhileTheCoachRunsItIsWrittenAgain() throws Exception {
    var progress = open();
    progress.change(known -> known.withSolved("a/B", Desk.NOW));
    Files.delete(file);
    progress.change(known -> known.withHints("a/B", 1));
    assertTrue(open().now().solved("a/B"));
  }

  @Test
  void whereItCannotBeWrittenTheLearnerIsToldOnceAndGoesOn() throws Exception {
    Files.writeString(folder.resolve("memory"), "a file where a folder should be");
    var progress = open();
    var complaint = progress.change(known -> known.withSolved("a/B", Desk.NOW));
    assertTrue(complaint.orElseThrow().contains("could not be written"));
    assertTrue(progress.now().solved("a/B"));
    assertEquals(Optional.empty(), progress.change(known -> known.withHints("a/B", 1)));
    assertFalse(open().now().solved("a/B"));
  }
}
