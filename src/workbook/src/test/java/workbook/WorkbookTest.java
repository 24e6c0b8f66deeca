package workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookTest {

  static Stream<Configuration> systems() {
    return Stream.of(Configuration.unix(), Configuration.windows(), Configuration.osX());
  }

  private static SmallWorkbook small(FileSystem system) throws Exception {
    return SmallWorkbook.in(system.getRootDirectories().iterator().next().resolve("work"));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void lessonsAndExercisesAreFoundOnEverySystem(Configuration configuration) throws Exception {
    try (var system = Jimfs.newFileSystem(configuration)) {
      var small = small(system);
      var workbook = small.workbook();
      assertEquals(List.of("01-mini"), workbook.lessons().stream().map(Lesson::name).toList());
      assertEquals(
          List.of("1.1 Greeting", "1.2 Farewell"),
          workbook.exercises().stream().map(Exercise::title).toList());
      var greeting = workbook.exercise("01-mini", "Greeting").orElseThrow();
      assertEquals("mini/Greeting", greeting.id());
      assertEquals("1.1", greeting.number());
      assertEquals("lessons/01-mini/src/main/java/mini/Greeting.java", greeting.shownFile());
      assertEquals(
          Optional.of(workbook), Workbook.around(small.root().resolve("lessons/01-mini/src")));
      assertEquals(Optional.empty(), Workbook.around(small.root().getParent()));
      var example = workbook.lessons().getFirst().examples().getFirst();
      assertEquals("examples/Hello.java", example.path());
    }
  }

  @Test
  void aWorkbookWhoseLessonsAreAwayIsNotOneWithoutLessons() throws Exception {
    try (var system = Jimfs.newFileSystem(Configuration.unix())) {
      var small = small(system);
      Files.move(small.root().resolve("lessons"), small.root().resolve("away"));
      assertThrows(NoSuchFileException.class, () -> small.workbook().lessons());
    }
  }

  @Test
  void aLessonsNameMayHaveSeveralWords() throws Exception {
    try (var system = Jimfs.newFileSystem(Configuration.unix())) {
      var small = small(system);
      for (String name : List.of("02-data-races", "9-short", "03-Capital", "04-", "05--dash")) {
        Files.createDirectories(small.root().resolve("lessons").resolve(name));
      }
      var lessons = small.workbook().lessons();
      assertEquals(
          List.of("01-mini", "02-data-races"), lessons.stream().map(Lesson::name).toList());
      assertEquals(2, lessons.getLast().number());
      assertEquals("data-races", lessons.getLast().shortName());
      assertEquals("dataraces", lessons.getLast().packageName());
    }
  }

  @Test
  void aPackageNeedNotBeTheLessonsWord() throws Exception {
    try (var system = Jimfs.newFileSystem(Configuration.unix())) {
      var small = small(system);
      small.write("lessons/02-two-words/README.md", "# 02 Two words\n");
      small.write("solutions/02-two-words/shipped/A.java", "package other;\nclass A {}\n");
      var exercise = small.workbook().exercises().getLast();
      assertEquals("other/A", exercise.id());
      assertEquals("A", exercise.title());
    }
  }

  @Test
  void aLessonThatIsHalfThereDoesNoHarm() throws Exception {
    try (var system = Jimfs.newFileSystem(Configuration.unix())) {
      var small = small(system);
      Files.createDirectories(small.root().resolve("lessons/02-empty"));
      var half = small.workbook().lesson("02-empty").orElseThrow();
      assertEquals(2, small.workbook().exercises().size());
      assertEquals("", half.page().title());
      assertEquals(Set.of(), half.testClasses());
      assertEquals(List.of(), half.examples());
    }
  }

  @Test
  void exercisesAreOrderedByNumber() throws Exception {
    try (var system = Jimfs.newFileSystem(Configuration.unix())) {
      var small = small(system);
      small.exercise("1.10", "Tenth");
      small.exercise("1.9", "Ninth");
      assertEquals(
          List.of("1.1 Greeting", "1.2 Farewell", "1.9 Ninth", "1.10 Tenth"),
          small.workbook().exercises().stream().map(Exercise::title).toList());
    }
  }

  @Test
  void answersSayWhatTheyAre() throws Exception {
    try (var system = Jimfs.newFileSystem(Configuration.unix())) {
      var small = small(system);
      small.write(
          "solutions/01-mini/wrong/Greeting/shouts/Greeting.java",
          "// misconception: loud-is-clear\n// says: one\n// says: two\n// from: reference\n"
              + "package mini;\n// kind: not in the header\n");
      small.write("solutions/01-mini/wrong/Greeting/shouts/Voice.java", "package mini;\n");
      var greeting = small.greeting();
      assertEquals(
          List.of("as shipped", "the reference", "wrong/shouts"),
          greeting.answers().stream().map(Answer::name).toList());
      var wrong = greeting.answer("wrong/shouts").orElseThrow();
      assertEquals(Optional.of("loud-is-clear"), wrong.misconception());
      assertEquals(List.of("one", "two"), wrong.says());
      assertEquals(Optional.of("reference"), wrong.origin());
      assertEquals(Optional.empty(), wrong.difference());
      assertEquals(Set.of("mini/Greeting.java", "mini/Voice.java"), wrong.sources().keySet());
      assertEquals(
          Set.of("mini/Greeting.java"),
          greeting.answer("the reference").orElseThrow().sources().keySet());
      assertEquals(Optional.empty(), small.farewell().answer("wrong/shouts"));
    }
  }

  @Test
  void anExampleSaysWhatItAsksAndPrints() throws Exception {
    try (var system = Jimfs.newFileSystem(Configuration.unix())) {
      var example = small(system).lesson().examples().getFirst();
      assertEquals("Who is there?", example.question());
      assertEquals(
          List.of("Hello", "Hello", 0),
          List.of(example.name(), example.toString(), example.number()));
      var late = new Example(example.lesson(), example.file().resolveSibling("Ex03_Late.java"));
      assertEquals(
          List.of("Late", "Ex03_Late", 3), List.of(late.name(), late.className(), late.number()));
      assertTrue(late.isCalled("late") && late.isCalled("ex03_late") && !late.isCalled("ex03"));
      assertEquals(
          List.of(
              new Example.ExpectedLine("Hello", true), new Example.ExpectedLine("12 ms", false)),
          example.expectedOutput());
    }
  }

  @Test
  void helpersOfTestsAreNoTests() throws Exception {
    try (var system = Jimfs.newFileSystem(Configuration.unix())) {
      var small = small(system);
      small.write("lessons/01-mini/src/test/java/mini/scenes/Friend.java", "");
      assertEquals(Set.of("GreetingTest", "FarewellTest"), small.lesson().testClasses());
    }
  }
}
