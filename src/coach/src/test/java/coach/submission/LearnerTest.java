package coach.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coach.course.SampleWorkbook;
import coach.verdict.VerdictOutcome;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
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
  private SampleWorkbook mini;
  private Path handedIn;

  @BeforeEach
  void begin() throws Exception {
    mini = SampleWorkbook.in(folder.resolve("workbook"));
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
    var learner = LearnerDiscovery.of(List.of(handedIn), mini.workbook().exercises()).getFirst();
    assertEquals("ada", learner.name());
    assertEquals(Set.of("mini/Greeting.java"), taken(learner));
    assertTrue(learner.answer(mini.farewell()).isEmpty());
  }

  @Test
  void aFolderOfLearnersStandsForAllOfThem() throws Exception {
    handIn("bob/Greeting.java", "package mini;");
    handIn("ada/Greeting.java", "package mini;");
    Files.createDirectories(handedIn.resolve("cy"));
    Files.createDirectories(handedIn.resolve(".git"));
    assertEquals(List.of("ada", "bob", "cy"), names(handedIn));
    assertEquals(
        2,
        LearnerDiscovery.of(
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
    assertEquals(Set.of("mini/Greeting.java", "mini/Own.java", "mini/Farewell.java"), taken(ada()));
    assertEquals(
        List.of(
            "Stranger.java says that it is in the package kit, which is not the learner's: it was"
                + " not taken along."),
        leftOut());
  }

  private Learner ada() {
    return Learner.stranger(handedIn.resolve("ada"));
  }

  private Set<String> taken(Learner learner) throws Exception {
    return learner.answer(mini.greeting()).orElseThrow().sources().keySet();
  }

  private List<String> leftOut() throws Exception {
    return ada().answer(mini.greeting()).orElseThrow().ignoredFiles();
  }

  private List<String> names(Path... folders) throws Exception {
    return LearnerDiscovery.of(List.of(folders), mini.workbook().exercises()).stream()
        .map(Learner::name)
        .toList();
  }

  private void refuses(VerdictOutcome outcome, String words) {
    var e =
        assertThrows(
            Learner.UnreadableSubmissionException.class, () -> ada().answer(mini.greeting()));
    assertEquals(outcome, e.outcome());
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  @Test
  void aPackageIsWhatTheCompilerTakesForIt() throws Exception {
    handIn("ada/Greeting.java", "package mini; class Greeting {}");
    handIn(
        "ada/OneVerdict.java",
        "/*\npackage mini;\n*/ package kit . schedules; class OneVerdict {}");
    handIn("ada/Own.java", "// package kit;\n/* package kit; */ package\n mini; class Own {}");
    assertEquals(Set.of("mini/Greeting.java", "mini/Own.java"), taken(ada()));
    assertTrue(
        leftOut().getFirst().startsWith("OneVerdict.java says that it is in the package kit"));
  }

  @Test
  void foldersNamedAsTheToolsPackagesAreLeftOutAndTold() throws Exception {
    handIn("ada/src/main/java/mini/Greeting.java", "package mini; class Greeting {}");
    handIn("ada/src/main/java/kit/OneVerdict.java", "package kit; class OneVerdict {}");
    handIn("ada/src/main/java/org/junit/Test.java", "package org.junit; class Test {}");
    assertEquals(Set.of("mini/Greeting.java"), taken(ada()));
    assertEquals(2, leftOut().size(), leftOut().toString());
    assertTrue(leftOut().getFirst().startsWith("The folder src/main/java/kit has the name"));
  }

  @Test
  void howMuchIsTakenAlongIsBounded() throws Exception {
    handIn("ada/Greeting.java", "package mini; class Greeting {}");
    for (int i = 0; i < 150; i++) {
      handIn("ada/Big%03d.java".formatted(i), "package mini;" + " ".repeat(900_000));
    }
    assertEquals(Set.of("mini/Greeting.java", "mini/Big000.java"), taken(ada()));
    assertEquals(
        List.of(
            "149 more files beside it were not taken along (Big001.java, …): at most 50, of a"
                + " megabyte in all, are."),
        leftOut());
    for (int i = 0; i < 150; i++) {
      handIn("ada/Big%03d.java".formatted(i), "package mini;");
    }
    assertEquals(51, taken(ada()).size());
  }

  @Test
  void whatIsNoFileIsNotOpened() throws Exception {
    Files.createDirectories(handedIn.resolve("ada/Greeting.java"));
    refuses(VerdictOutcome.MISSING, "Greeting.java is a folder, not a file.");
    Files.delete(handedIn.resolve("ada/Greeting.java"));
    Files.createSymbolicLink(handedIn.resolve("ada/Greeting.java"), Path.of("nowhere"));
    refuses(VerdictOutcome.MISSING, "Greeting.java is a link that leads nowhere.");
    Files.delete(handedIn.resolve("ada/Greeting.java"));
    handIn("bob/Greeting.java", "package mini; class Greeting {}");
    Files.createSymbolicLink(
        handedIn.resolve("ada/Greeting.java"), Path.of("../bob/Greeting.java"));
    refuses(VerdictOutcome.MISSING, "Greeting.java is a link out of the folder that was handed in");
    handIn("ada/mini/Greeting.java", "package mini; class Greeting { int n; }");
    assertEquals(Set.of("mini/Greeting.java"), taken(ada()), "another place has it");
    Files.createSymbolicLink(handedIn.resolve("ada/mini/Own.java"), handIn("../secret", ""));
    assertTrue(leftOut().getFirst().startsWith("Own.java is a link out"), leftOut().toString());
    assertTrue(Learner.of(handedIn.resolve("ada")).answer(mini.greeting()).isPresent());
  }

  @Test
  void aPipeDoesNotBlock() throws Exception {
    Files.createDirectories(handedIn.resolve("ada"));
    String pipe = handedIn.resolve("ada/Greeting.java").toString();
    try {
      assumeTrue(new ProcessBuilder("mkfifo", pipe).start().waitFor() == 0);
    } catch (IOException e) {
      assumeTrue(false, "there are no named pipes here");
    }
    refuses(VerdictOutcome.MISSING, "Greeting.java is a pipe, a socket or a device");
    assertEquals(List.of("ada"), names(handedIn), "it was handed in");
  }

  @Test
  void namesAreToldApart() throws Exception {
    inMemory(); // whatever the machine's encoding is
    for (String place : List.of("a/ada", "b/ada", "b/ben", "c/Ben", "c/zo\u00eb", "c/zoe\u0308")) {
      handIn(place + "/Greeting.java", "package mini; class Greeting {}");
    }
    assertEquals(
        List.of("a/ada", "b/ada", "b/ben", "c/Ben", "zoe\u0308", "zo\u00eb (2)"),
        names(handedIn.resolve("a"), handedIn.resolve("b"), handedIn.resolve("c")));
  }

  @Test
  void namesShowWhatATerminalWouldObey() throws Exception {
    inMemory();
    handIn("x\u001b[31m\u009b\u202e\n/Greeting.java", "package mini; class Greeting {}");
    assertEquals(List.of("x\\u001B[31m\\u009B\\u202E\\u000A"), names(handedIn));
  }

  private void inMemory() throws Exception {
    folder = Jimfs.newFileSystem(Configuration.unix()).getPath("/class");
    begin();
  }

  @Test
  void whatCannotBeAnAnswerIsNotRead() throws Exception {
    handIn("ada/Greeting.java", "x".repeat((1 << 20) + 1));
    refuses(VerdictOutcome.NOT_COMPILED, "larger than a megabyte");
    Files.write(handedIn.resolve("ada/Greeting.java"), new byte[] {'a', (byte) 0xE9, 'b'});
    refuses(VerdictOutcome.NOT_COMPILED, "not UTF-8");
  }
}
