package coach.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.command.CoachFixture;
import coach.process.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressFileTest {
  private static final String ANSWER = "0123456789abcdef";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("memory/progress.txt");
  }

  private ProgressFile open() {
    return new ProgressFile(file, RenamedExercises.of(""));
  }

  @Test
  void isThereAgainTheNextTime() throws Exception {
    assertEquals(
        Optional.empty(),
        open().change(known -> known.withSolved("a/B", CoachFixture.NOW, ANSWER)));
    assertTrue(open().now().wasSolved("a/B"));
    try (var files = Files.list(file.getParent())) {
      assertEquals(
          List.of(".progress.lock", "progress.txt"),
          files.map(f -> f.getFileName().toString()).sorted().toList(),
          "no half file is left");
    }
  }

  @Test
  void twoCoachesDoNotForgetWhatTheOtherKnows() {
    var one = open();
    var other = open();
    one.change(known -> known.withSolved("a/B", CoachFixture.NOW, ANSWER));
    other.change(known -> known.withSolved("a/C", CoachFixture.NOW, ANSWER));
    assertTrue(one.now().wasSolved("a/C"));
    assertTrue(open().now().wasSolved("a/B"));
  }

  @Test
  void lostWhileTheCoachRunsItIsWrittenAgain() throws Exception {
    var progress = open();
    progress.change(known -> known.withSolved("a/B", CoachFixture.NOW, ANSWER));
    Files.delete(file);
    progress.change(known -> known.withHints("a/B", 1));
    assertTrue(open().now().wasSolved("a/B"));
  }

  @Test
  void whereItCannotBeWrittenTheLearnerIsToldOnceAndGoesOn() throws Exception {
    Files.writeString(folder.resolve("memory"), "a file where a folder should be");
    var progress = open();
    var complaint = progress.change(known -> known.withSolved("a/B", CoachFixture.NOW, ANSWER));
    assertTrue(complaint.orElseThrow().contains("could not be written"));
    assertTrue(progress.now().wasSolved("a/B"));
    assertEquals(Optional.empty(), progress.change(known -> known.withHints("a/B", 1)));
    assertFalse(open().now().wasSolved("a/B"));
  }

  /** Started by a test: one coach of several, which writes down some facts, one after the other. */
  static final class Writer {
    public static void main(String[] args) {
      var progress = new ProgressFile(Path.of(args[0]), RenamedExercises.of(""));
      for (int i = 0; i < 40; i++) {
        String id = "a/" + args[1] + i;
        progress.change(known -> known.withSolved(id, CoachFixture.NOW, ANSWER));
      }
    }
  }

  @Test
  void coachesInProcessesOfTheirOwnLoseNothing() throws Exception {
    var processes = new ArrayList<Process>();
    for (String name : List.of("A", "B", "C")) {
      processes.add(
          new ProcessBuilder(
                  Environment.jdkTool("java"),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  Writer.class.getName(),
                  file.toString(),
                  name)
              .inheritIO()
              .start());
    }
    for (Process process : processes) {
      assertEquals(0, process.waitFor());
    }
    assertEquals(
        3 * 40, Files.readString(file).lines().filter(l -> l.startsWith("solved")).count());
  }

  @Test
  void threadsOfOneProcessLoseNothing() throws Exception {
    var threads = new ArrayList<Thread>();
    for (int t = 0; t < 4; t++) {
      String id = "a/B" + t;
      threads.add(
          Thread.ofPlatform()
              .start(() -> open().change(known -> known.withSolved(id, CoachFixture.NOW, ANSWER))));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(4, Files.readString(file).lines().filter(l -> l.startsWith("solved")).count());
  }

  @Test
  void whereNothingCanBeLockedItIsWrittenAndSaid() throws Exception {
    Files.createDirectories(file.resolveSibling(".progress.lock"));
    var progress = open();
    var complaint = progress.change(known -> known.withSolved("a/B", CoachFixture.NOW, ANSWER));
    assertTrue(complaint.orElseThrow().contains("could not be locked"));
    assertTrue(open().now().wasSolved("a/B"));
    assertEquals(Optional.empty(), progress.change(known -> known.withHints("a/B", 1)), "once");
  }

  @Test
  void aBrokenFileIsKeptBeforeItIsWrittenOver() throws Exception {
    Files.createDirectories(file.getParent());
    byte[] broken = "solved a/B 2026-03-04T10:00:00Z\nsolved a/C 20\u0000\u0000".getBytes();
    Files.write(file, broken);
    open().change(known -> known.withHints("a/D", 1));
    assertTrue(open().now().wasSolved("a/B"));
    Path kept = file.resolveSibling("progress.broken.txt");
    assertEquals(new String(broken), Files.readString(kept));
    open().change(known -> known.withHints("a/D", 2));
    assertFalse(Files.exists(file.resolveSibling("progress.broken-2.txt")), "it is mended");
  }
}
