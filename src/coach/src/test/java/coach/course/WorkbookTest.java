package coach.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookTest {

  static Stream<Configuration> systems() {
    return Stream.of(Configuration.unix(), Configuration.windows(), Configuration.osX());
  }

  private static SampleWorkbook mini(FileSystem system) throws Exception {
    return SampleWorkbook.in(system.getRootDirectories().iterator().next().resolve("work"));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void lessonsAndExercisesAreFoundOnEverySystem(Configuration configuration) throws Exception {
    try (var system = Jimfs.newFileSystem(configuration)) {
      var mini = mini(system);
      var workbook = mini.workbook();
      assertEquals(List.of("01-mini"), workbook.lessons().stream().map(Lesson::name).toList());
      assertEquals(
          List.of("1.1 Greeting", "1.2 Farewell"),
          workbook.exercises().stream().map(Exercise::title).toList());
      assertEquals("mini/Greeting", mini.greeting().id());
      assertEquals("lessons/01-mini/src/main/java/mini/Greeting.java", mini.greeting().shownFile());
      assertEquals(
          Optional.of(workbook), Workbook.around(mini.root().resolve("lessons/01-mini/src")));
      assertEquals(Optional.empty(), Workbook.around(mini.root().getParent()));
    }
  }

  @Test
  void aPackageNeedNotBeTheLessonsWord() throws Exception {
    try (var system = Jimfs.newFileSystem(Configuration.unix())) {
      var mini = mini(system);
      mini.write("lessons/02-two-words/README.md", "# 02 Two words\n");
      mini.write("solutions/02-two-words/shipped/A.java", "package other;\nclass A {}\n");
      var exercise = mini.workbook().exercises().getLast();
      assertEquals("other/A", exercise.id());
      assertEquals("A", exercise.title());
    }
  }

  @Test
  void aLessonThatIsHalfThereDoesNoHarm() throws Exception {
    try (var system = Jimfs.newFileSystem(Configuration.unix())) {
      var mini = mini(system);
      Files.createDirectories(mini.root().resolve("lessons/02-empty"));
      assertEquals(2, mini.workbook().lessons().size());
      assertEquals(2, mini.workbook().exercises().size());
      assertEquals("", mini.workbook().lessons().getLast().page().title());
    }
  }

  @Test
  void exercisesAreOrderedByNumber() throws Exception {
    try (var system = Jimfs.newFileSystem(Configuration.unix())) {
      var mini = mini(system);
      for (String title : List.of("1.10 Tenth", "1.9 Ninth")) {
        String name = title.split(" ")[1];
        mini.write("solutions/01-mini/shipped/" + name + ".java", "package mini;\n");
        mini.write(
            "lessons/01-mini/src/test/java/mini/" + name + "Test.java",
            "@Exercise(\"" + title + "\")");
      }
      assertEquals(
          List.of("1.1 Greeting", "1.2 Farewell", "1.9 Ninth", "1.10 Tenth"),
          mini.workbook().exercises().stream().map(Exercise::title).toList());
    }
  }
}
