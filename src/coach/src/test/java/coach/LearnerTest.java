package coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnerTest {
  @TempDir Path folder;
  private MiniWorkbook mini;
  private Path handedIn;

  @BeforeEach
  void begin() throws Exception {
    mini = MiniWorkbook.in(folder.resolve("workbook"));
    mini.write("lessons/01-mini/src/main/java/mini/Given.java", "package mini; class Given {}");
    handedIn = folder.resolve("submissions");
  }

  private Path handIn(String path, String source) throws Exception {
    Path file = handedIn.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lessons/01-mini/src/main/java/mini/",
        "01-mini/src/main/java/mini/",
        "src/main/java/mini/",
        "mini/",
        ""
      })
  void answersAreFoundHoweverTheyAreHandedIn(String place) throws Exception {
    handIn("ada/" + place + "Greeting.java", "package mini; class Greeting {}");
    var learner = Learner.in(handedIn, mini.workbook().exercises()).getFirst();
    assertEquals("ada", learner.name());
    assertEquals(
        Set.of("mini/Greeting.java"), learner.sources(mini.greeting()).orElseThrow().keySet());
    assertTrue(learner.sources(mini.farewell()).isEmpty());
  }

  @Test
  void aFolderOfLearnersStandsForAllOfThem() throws Exception {
    handIn("bob/Greeting.java", "package mini;");
    handIn("ada/Greeting.java", "package mini;");
    Files.createDirectories(handedIn.resolve("cy"));
    Files.createDirectories(handedIn.resolve(".git"));
    assertEquals(
        List.of("ada", "bob", "cy"),
        Learner.in(handedIn, mini.workbook().exercises()).stream().map(Learner::name).toList());
    assertEquals(
        2,
        Learner.in(
                List.of(handedIn.resolve("ada"), handedIn.resolve("bob"), handedIn.resolve("ada")),
                mini.workbook().exercises())
            .size());
  }

  @Test
  void nobodyBringsHisOwnTestsOrGivenClasses() throws Exception {
    String place = "ada/src/main/java/mini/";
    for (String name : List.of("Greeting", "GreetingTest", "Given", "Own", "Farewell")) {
      handIn(place + name + ".java", "package mini; class " + name + " {}");
    }
    handIn(place + "Stranger.java", "package kit; class Stranger {}");
    var learner = Learner.of(handedIn.resolve("ada"));
    assertEquals(
        Set.of("mini/Greeting.java", "mini/Own.java", "mini/Farewell.java"),
        learner.sources(mini.greeting()).orElseThrow().keySet());
  }

  @Test
  void whatCannotBeAnAnswerIsNotRead() throws Exception {
    handIn("ada/Greeting.java", "x".repeat((1 << 20) + 1));
    var ada = Learner.of(handedIn.resolve("ada"));
    assertThrows(Learner.NotReadable.class, () -> ada.sources(mini.greeting()));
    Files.write(handedIn.resolve("ada/Greeting.java"), new byte[] {'a', (byte) 0xE9, 'b'});
    var e = assertThrows(Learner.NotReadable.class, () -> ada.sources(mini.greeting()));
    assertTrue(e.getMessage().contains("not UTF-8"));
  }
}
