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
    assertEquals(List.of(new Event.Gone(mini.greeting())), looks(2 * Watched.LONG_GONE));
    assertTrue(watched.content().length > 0);
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
