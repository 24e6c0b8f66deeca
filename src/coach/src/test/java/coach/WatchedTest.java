package coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedTest {
  @TempDir Path folder;
  private MiniWorkbook mini;
  private Watched watched;

  @BeforeEach
  void begin() throws Exception {
    mini = MiniWorkbook.in(folder);
    watched = new Watched(mini.greeting());
  }

  private List<Event> looks(int times) {
    var events = new ArrayList<Event>();
    for (int i = 0; i < times; i++) {
      events.addAll(watched.look());
    }
    return events;
  }

  @Test
  void whatIsThereAtFirstIsJudged() throws Exception {
    var event = assertInstanceOf(Event.Saved.class, looks(1).getFirst());
    assertEquals(mini.greeting(), event.exercise());
    assertEquals(List.of(), looks(100));
  }

  @Test
  void anotherExerciseIsOnlyMentioned() throws Exception {
    looks(2);
    Files.writeString(mini.farewell().file(), "package mini; // mine");
    assertEquals(List.of(new Event.OtherSaved(mini.farewell())), looks(5));
  }

  @Test
  void aClassBesideItIsAReasonToJudgeAgain() throws Exception {
    looks(2);
    mini.write("lessons/01-mini/src/main/java/mini/Helper.java", "package mini; class Helper {}");
    assertInstanceOf(Event.Saved.class, looks(Watched.LIST_EVERY + 2).getFirst());
  }

  @Test
  void aFileThatStaysAwayIsToldOnce() throws Exception {
    looks(2);
    Files.delete(mini.greeting().file());
    assertEquals(
        List.of(new Event.Gone(mini.greeting(), FileState.MISSING)), looks(2 * Watched.LONG_GONE));
    assertTrue(watched.content().length > 0);
  }

  @Test
  void aFileThatIsBackAsItWasIsJudgedAgain() throws Exception {
    looks(2);
    Path file = mini.greeting().file();
    Path away = file.resolveSibling("away");
    Files.move(file, away);
    looks(Watched.LONG_GONE);
    Files.move(away, file);
    var back = assertInstanceOf(Event.Saved.class, looks(1).getFirst());
    assertEquals(Files.readString(file), new String(back.content()));
    assertEquals(List.of(), looks(100));
  }

  @Test
  void awayForAMomentIsNothingNew() throws Exception {
    looks(2);
    Path file = mini.greeting().file();
    Path away = file.resolveSibling("away");
    Files.move(file, away);
    looks(Watched.LONG_GONE - 1);
    Files.move(away, file);
    assertEquals(List.of(), looks(100));
  }

  @Test
  void whateverIsInItsPlaceIsToldAndItRecovers() throws Exception {
    looks(2);
    Path file = mini.greeting().file();
    byte[] own = Files.readAllBytes(file);
    Files.delete(file);
    Files.createDirectory(file);
    gone(FileState.NOT_A_FILE);
    Files.delete(file);
    Files.write(file, new byte[Text.LARGEST + 1]);
    gone(FileState.TOO_LARGE);
    Files.write(file, new byte[0]);
    gone(FileState.EMPTY);
    if (Files.isExecutable(Path.of("/usr/bin/mkfifo"))) {
      Files.delete(file);
      assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", file.toString()).start().waitFor());
      gone(FileState.NOT_A_FILE);
    }
    Files.delete(file);
    Files.createSymbolicLink(file, file);
    gone(FileState.UNREADABLE);
    Files.delete(file);
    Files.write(file, own);
    assertInstanceOf(Event.Saved.class, looks(1).getFirst());
  }

  private void gone(FileState state) throws Exception {
    assertEquals(List.of(new Event.Gone(mini.greeting(), state)), looks(2 * Watched.LONG_GONE));
  }

  @Test
  void aFolderThatIsAwayForAMomentDoesNoHarm() throws Exception {
    looks(2);
    Path home = mini.greeting().file().getParent();
    Path away = home.resolveSibling("away");
    Files.move(home, away);
    looks(Watched.LIST_EVERY + 2);
    Files.move(away, home);
    mini.greeting("\"Hello, \"");
    assertInstanceOf(Event.Saved.class, looks(Watched.LIST_EVERY + 2).getFirst());
  }
}
