package coach.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.command.Coach;
import coach.command.CoachFixture;
import coach.course.SampleWorkbook;
import coach.error.CommandFailedException;
import coach.process.Environment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import measure.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever ends a check of a class, and whatever can't be written: no result is lost. */
@Timeout(120)
class CheckRecoveryTest {
  @TempDir Path folder;
  private SampleWorkbook mini;
  private Path handedIn;

  @BeforeEach
  void begin() throws Exception {
    mini = SampleWorkbook.in(folder.resolve("workbook"));
    handedIn = folder.resolve("class");
    handIn("ada", "\"Hello, \" + name");
    handIn("ben", "null");
  }

  private void handIn(String who, String expression) throws Exception {
    Path file = handedIn.resolve(who + "/Greeting.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, SampleWorkbook.answer("Greeting", expression));
  }

  private String[] check(String... more) {
    var words = new java.util.ArrayList<>(List.of("check", "1.1", "--jobs", "1"));
    words.addAll(List.of("--learners", handedIn.toString()));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private List<Path> journals() throws Exception {
    Path memory = mini.root().resolve(".many-hands");
    if (!Files.isDirectory(memory)) {
      return List.of();
    }
    try (var files = Files.list(memory)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
    }
  }

  /** A coach that is interrupted while it judges the third answer. */
  private CoachFixture interrupted(String... more) throws Exception {
    handIn("cy", "forever()");
    var desk = new CoachFixture(mini.root());
    var ended = new CompletableFuture<Integer>();
    var coach =
        Thread.ofPlatform().start(() -> ended.complete(Coach.run(desk.environment(), check(more))));
    desk.judge.stuck.await();
    coach.interrupt();
    assertEquals(Coach.EXIT_ERROR, ended.get(60, TimeUnit.SECONDS));
    assertTrue(onOneLine(desk).contains("The same command goes on from there."), desk.said());
    return desk;
  }

  @Test
  void whatWasJudgedIsTakenOverByTheNextRun() throws Exception {
    var said = interrupted().said();
    assertTrue(said.contains("ben\n✗ 1.1 Greeting: not right yet."), said);
    assertTrue(said.contains("Ended before all were judged: 2 of 3."), said);
    handIn("cy", "\"Hello, \"");
    var desk = new CoachFixture(mini.root());
    assertEquals(Coach.EXIT_NOT_SOLVED, desk.run(check("--json")));
    assertEquals(1, desk.judge.judged.get(), "only what was not judged before");
    assertTrue(onOneLine(desk).contains("2 of 3 results are those of an earlier run"), desk.said());
    assertTrue(onOneLine(desk).contains("\"misconception\": \"failure-as-null\""), desk.said());
    assertEquals(List.of(), journals());
    assertFalse(Files.exists(mini.root().resolve(".many-hands")));
    var fresh = new CoachFixture(mini.root());
    fresh.run(check());
    assertEquals(3, fresh.judge.judged.get(), "that run came to its end");
  }

  @Test
  void whatHasChangedIsJudgedAnew() throws Exception {
    interrupted();
    handIn("cy", "\"Hello, \"");
    handIn("ben", "\"Hello, \"");
    var desk = new CoachFixture(mini.root());
    assertEquals(Coach.EXIT_OK, desk.run(check()));
    assertEquals(2, desk.judge.judged.get());
  }

  @Test
  void anotherWorkbookJudgesAnew() throws Exception {
    interrupted();
    handIn("cy", "\"Hello, \"");
    mini.write("lessons/01-mini/src/test/java/mini/scenes/More.java", "package mini.scenes;");
    var desk = new CoachFixture(mini.root());
    desk.run(check());
    assertEquals(3, desk.judge.judged.get());
  }

  @Test
  void afreshNothingIsTakenOver() throws Exception {
    interrupted();
    handIn("cy", "\"Hello, \"");
    var desk = new CoachFixture(mini.root());
    desk.run(check("--afresh"));
    assertEquals(3, desk.judge.judged.get());
  }

  @Test
  void jsonAndJUnitAreWhole() throws Exception {
    Path marks = folder.resolve("marks.xml");
    String said = interrupted("--json", "--junit", marks.toString()).said();
    var json = (Map<?, ?>) Json.read(said.substring(said.indexOf('{'), said.lastIndexOf('}') + 1));
    assertEquals(false, json.get("complete"));
    assertEquals(1L, json.get("solved"));
    assertEquals(2, ((List<?>) json.get("learners")).size());
    String xml = Files.readString(marks);
    assertTrue(xml.contains("tests=\"3\" failures=\"1\" errors=\"1\""), xml);
    assertTrue(xml.contains("The run has not come to it yet."), xml);
  }

  @Test
  void eachResultIsThereAsSoonAsItIs() throws Exception {
    handIn("cy", "slowly(\"Hello, \")");
    Path marks = folder.resolve("marks.xml");
    Path journal = folder.resolve("results.jsonl");
    var desk = new CoachFixture(mini.root());
    var ended = new CompletableFuture<Integer>();
    Thread.ofPlatform()
        .start(() ->
            ended.complete(
                Coach.run(
                    desk.environment(),
                    check(
                        "--json", "--junit", marks.toString(), "--journal", journal.toString()))));
    desk.judge.stuck.await();
    desk.said.await("\"id\": \"mini/Greeting\"").await("\"outcome\": \"failed\"");
    desk.judge.goOn.countDown();
    ended.get(60, TimeUnit.SECONDS);
    var lines = Files.readAllLines(journal);
    assertEquals(
        List.of("ada", "ben", "cy"),
        lines.stream()
            .map(line -> (Map<?, ?>) Json.read(line))
            .filter(line -> line.containsKey("learner"))
            .map(line -> line.get("learner"))
            .toList());
    var again = new CoachFixture(mini.root());
    again.run(check("--journal", journal.toString()));
    assertEquals(0, again.judge.judged.get(), "a journal that was named is kept");
  }

  @Test
  void aLineThatWasHalfWrittenIsJudgedAnew() throws Exception {
    Path journal = folder.resolve("results.jsonl");
    new CoachFixture(mini.root()).run(check("--journal", journal.toString()));
    String whole = Files.readString(journal);
    Files.writeString(journal, whole.substring(0, whole.lastIndexOf("\"sentence\"") + 9));
    var desk = new CoachFixture(mini.root());
    assertEquals(Coach.EXIT_NOT_SOLVED, desk.run(check("--journal", journal.toString())));
    assertEquals(1, desk.judge.judged.get());
    var last = new CoachFixture(mini.root());
    last.run(check("--journal", journal.toString()));
    assertEquals(0, last.judge.judged.get());
  }

  @Test
  void whatWasThereWhenARunWasKilledTwiceIsNotJudgedAgain() throws Exception {
    Path journal = folder.resolve("results.jsonl");
    new CoachFixture(mini.root()).run(check("--journal", journal.toString()));
    String ben =
        Files.readAllLines(journal).stream().filter(l -> l.contains("begun")).toList().get(1);
    String killed = Files.readAllLines(journal).getFirst() + "\n" + ben + "\n";
    Files.writeString(journal, killed);
    var once = new CoachFixture(mini.root());
    once.run(check("--json", "--journal", journal.toString()));
    assertEquals(2, once.judge.judged.get(), "it is tried again, as the last");
    Files.writeString(journal, killed + ben + "\n");
    var twice = new CoachFixture(mini.root());
    assertEquals(
        Coach.EXIT_NOT_SOLVED, twice.run(check("--json", "--journal", journal.toString())));
    assertEquals(1, twice.judge.judged.get());
    assertTrue(onOneLine(twice).contains("\"outcome\": \"not-judged\""), twice.said());
    assertTrue(onOneLine(twice).contains("was ended by force 2 times"), twice.said());
  }

  @Test
  void anotherFileIsNoJournal() throws Exception {
    Path file = Files.writeString(folder.resolve("marks.xml"), "<testsuites/>\n");
    var desk = new CoachFixture(mini.root());
    assertEquals(Coach.EXIT_ERROR, desk.run(check("--journal", file.toString())));
    assertTrue(onOneLine(desk).contains("is not a journal"), desk.said());
    assertEquals("<testsuites/>\n", Files.readString(file));
  }

  @Test
  void twoAtOnceDoNotShareAJournal() throws Exception {
    Path file = folder.resolve("results.jsonl");
    try (var open = ResultJournal.open(file, new VerdictFingerprint(""), false)) {
      assertThrows(
          CommandFailedException.class,
          () -> ResultJournal.open(file, new VerdictFingerprint(""), false));
      assertEquals(file, open.file());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Greeting.java/marks.xml"})
  void marksThatCannotBeWrittenAreToldBeforeAnythingIsJudged(String name) throws Exception {
    var desk = new CoachFixture(mini.root());
    String file = handedIn.resolve("ada").resolve(name).toString();
    assertEquals(Coach.EXIT_ERROR, desk.run(check("--junit", file)));
    assertEquals(0, desk.judge.judged.get());
    assertTrue(
        onOneLine(desk).contains(name.isEmpty() ? "names a folder" : "Nothing was judged."),
        desk.said());
  }

  @Test
  void marksThatCannotBeWrittenLaterLoseNothing() throws Exception {
    handIn("cy", "slowly(\"Hello, \")");
    Path marks = folder.resolve("marks.xml");
    var desk = new CoachFixture(mini.root());
    var ended = new CompletableFuture<Integer>();
    Thread.ofPlatform()
        .start(() ->
            ended.complete(
                Coach.run(desk.environment(), check("--json", "--junit", marks.toString()))));
    desk.judge.stuck.await();
    desk.said.await("\"outcome\": \"failed\"");
    putInTheWay(marks);
    desk.judge.goOn.countDown();
    assertEquals(Coach.EXIT_ERROR, ended.get(60, TimeUnit.SECONDS));
    assertTrue(desk.said().contains("\"solved\": 2,\n  \"of\": 3"), desk.said());
    assertTrue(onOneLine(desk).contains("marks.xml can't be written"), desk.said());
    assertEquals(1, journals().size(), "the same command takes it over");
  }

  /**
   * Nobody can put a file in the place of a folder that has something in it. The marks of the
   * answer that was told last may be on their way: then it is done again.
   */
  private static void putInTheWay(Path marks) throws IOException {
    while (!Files.isDirectory(marks)) {
      Files.deleteIfExists(marks);
      try {
        Files.createDirectories(marks.resolve("in the way"));
      } catch (FileSystemException e) {
        // The marks were written meanwhile.
      }
    }
  }

  /** Where a sentence is wrapped depends on the length of a folder's name in it. */
  private static String onOneLine(CoachFixture desk) {
    return desk.said().replaceAll("\\s+", " ");
  }

  /** A disk on which nothing has room. */
  private static final class Full extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--plain"})
  void aFullDiskIsTold(String form) throws Exception {
    var desk = new CoachFixture(mini.root());
    var around = desk.environment();
    var full =
        new Environment(
            around.environment(),
            around.folder(),
            around.in(),
            new PrintWriter(new PrintStream(new Full()), true),
            around.err(),
            around.charset(),
            false,
            around.clock(),
            around.foregroundRunner(),
            around.verdictServices());
    assertEquals(Coach.EXIT_ERROR, Coach.run(full, check(form)));
    assertTrue(onOneLine(desk).contains("Not everything could be printed"), desk.said());
    var again = new CoachFixture(mini.root());
    again.run(check(form));
    assertEquals(0, again.judge.judged.get(), "what was judged was kept");
  }

  @Test
  void whateverHappensWithOneIsThatOnesOutcome() throws Exception {
    handIn("bea", "breaks(\"the judge with an error\")");
    handIn("bob", "new UnsupportedOperationException(\"says nothing\")");
    var desk = new CoachFixture(mini.root());
    assertEquals(Coach.EXIT_NOT_SOLVED, desk.run(check("--json")));
    assertTrue(onOneLine(desk).contains("\"outcome\": \"not-judged\""), desk.said());
    assertTrue(onOneLine(desk).contains("\"outcome\": \"unsolved\""), desk.said());
    assertTrue(onOneLine(desk).contains("\"complete\": true"), desk.said());
    assertTrue(desk.said().contains("\"solved\": 1,\n  \"of\": 4"), desk.said());
  }
}
