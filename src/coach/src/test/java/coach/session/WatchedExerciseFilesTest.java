package coach.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import coach.course.SourceFileState;
import coach.terminal.SessionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.TextFiles;

class WatchedExerciseFilesTest {
  private static final Duration LOOK = Duration.ofMillis(5);

  @TempDir Path folder;
  private SampleWorkbook mini;
  private WatchedExerciseFiles watched;
  private long now;

  @BeforeEach
  void begin() throws Exception {
    mini = SampleWorkbook.in(folder);
    watched = new WatchedExerciseFiles(mini.greeting(), () -> now);
  }

  /** As many as there are in that time. */
  private List<SessionEvent> looksFor(Duration time) {
    return looks((int) time.dividedBy(LOOK));
  }

  private List<SessionEvent> looks(int times) {
    var events = new ArrayList<SessionEvent>();
    for (int i = 0; i < times; i++) {
      now += LOOK.toNanos();
      events.addAll(watched.poll());
    }
    return events;
  }

  @Test
  void whatIsThereAtFirstIsJudged() throws Exception {
    var event = assertInstanceOf(SessionEvent.Saved.class, looks(1).getFirst());
    assertEquals(mini.greeting(), event.exercise());
    assertEquals(List.of(), looks(100));
  }

  @Test
  void anotherExerciseIsOnlyMentioned() throws Exception {
    looks(2);
    Files.writeString(mini.farewell().file(), "package mini; // mine");
    assertEquals(List.of(new SessionEvent.OtherSaved(mini.farewell())), looks(5));
  }

  @Test
  void aClassBesideItIsAReasonToJudgeAgain() throws Exception {
    looks(2);
    mini.write("lessons/01-mini/src/main/java/mini/Helper.java", "package mini; class Helper {}");
    assertInstanceOf(
        SessionEvent.Saved.class, looksFor(WatchedExerciseFiles.LIST_EVERY.plus(LOOK)).getFirst());
  }

  @Test
  void aFileThatStaysAwayIsToldOnce() throws Exception {
    looks(2);
    Files.delete(mini.greeting().file());
    assertEquals(
        List.of(new SessionEvent.FileUnavailable(mini.greeting(), SourceFileState.MISSING)),
        looksFor(WatchedExerciseFiles.LONG_GONE.multipliedBy(2)));
    assertTrue(watched.content().length > 0);
  }

  @Test
  void aFileThatIsBackAsItWasIsJudgedAgain() throws Exception {
    looks(2);
    Path file = mini.greeting().file();
    Path away = file.resolveSibling("away");
    Files.move(file, away);
    looksFor(WatchedExerciseFiles.LONG_GONE);
    Files.move(away, file);
    var back = assertInstanceOf(SessionEvent.Saved.class, looks(1).getFirst());
    assertEquals(Files.readString(file), new String(back.content()));
    assertEquals(List.of(), looks(100));
  }

  @Test
  void aFileThatIsBackRightAfterItWasAskedForIsJudged() throws Exception {
    looks(2);
    Path file = mini.greeting().file();
    Path away = file.resolveSibling("away");
    Files.move(file, away);
    watched.reread();
    assertEquals(SourceFileState.MISSING, watched.state());
    Files.move(away, file);
    assertInstanceOf(SessionEvent.Saved.class, looks(1).getFirst());
    assertEquals(List.of(), looks(100));
  }

  @Test
  void awayForAMomentIsNothingNew() throws Exception {
    looks(2);
    Path file = mini.greeting().file();
    Path away = file.resolveSibling("away");
    Files.move(file, away);
    looksFor(WatchedExerciseFiles.LONG_GONE.minus(LOOK));
    Files.move(away, file);
    assertEquals(List.of(), looks(100));
  }

  /** As after a laptop's sleep: the editor was in the middle of a save, and goes on with it. */
  @Test
  void aLookAfterALongSleepDoesNotTakeAMomentForLong() throws Exception {
    looks(2);
    Files.delete(mini.greeting().file());
    assertEquals(List.of(), looks(1));
    now += Duration.ofHours(1).toNanos();
    assertEquals(List.of(), looks(2));
  }

  @Test
  void whateverIsInItsPlaceIsToldAndItRecovers() throws Exception {
    looks(2);
    Path file = mini.greeting().file();
    byte[] own = Files.readAllBytes(file);
    Files.delete(file);
    Files.createDirectory(file);
    gone(SourceFileState.NOT_A_FILE);
    Files.delete(file);
    Files.write(file, new byte[TextFiles.LARGEST + 1]);
    gone(SourceFileState.TOO_LARGE);
    Files.write(file, new byte[0]);
    gone(SourceFileState.EMPTY);
    if (Files.isExecutable(Path.of("/usr/bin/mkfifo"))) {
      Files.delete(file);
      assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", file.toString()).start().waitFor());
      gone(SourceFileState.NOT_A_FILE);
    }
    Files.delete(file);
    Files.createSymbolicLink(file, file);
    gone(SourceFileState.UNREADABLE);
    Files.delete(file);
    Files.write(file, own);
    assertInstanceOf(SessionEvent.Saved.class, looks(1).getFirst());
  }

  private void gone(SourceFileState state) throws Exception {
    assertEquals(
        List.of(new SessionEvent.FileUnavailable(mini.greeting(), state)),
        looksFor(WatchedExerciseFiles.LONG_GONE.multipliedBy(2)));
  }

  @Test
  void aFolderThatIsAwayForAMomentDoesNoHarm() throws Exception {
    looks(2);
    Path home = mini.greeting().file().getParent();
    Path away = home.resolveSibling("away");
    Files.move(home, away);
    looksFor(WatchedExerciseFiles.LIST_EVERY.plus(LOOK));
    Files.move(away, home);
    mini.greeting("\"Hello, \"");
    assertInstanceOf(
        SessionEvent.Saved.class, looksFor(WatchedExerciseFiles.LIST_EVERY.plus(LOOK)).getFirst());
  }
}
