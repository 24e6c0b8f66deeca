package coach.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseNameResolverTest {
  @TempDir Path folder;
  private CourseNameResolver lookup;

  @BeforeEach
  void begin() throws Exception {
    lookup = new CourseNameResolver(SampleWorkbook.in(folder).workbook());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1",
        "Greeting",
        "greeting",
        "1.1 Greeting",
        "mini/Greeting",
        "lessons/01-mini/src/main/java/mini/Greeting.java",
        "lessons\\01-mini\\src\\main\\java\\mini\\Greeting.java"
      })
  void exercisesHaveManyNames(String word) throws Exception {
    assertEquals("1.1 Greeting", lookup.exercise(word).title());
    assertEquals(1, lookup.exercises(List.of(word)).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "01", "mini", "01-mini", "Mini", "lessons/01-mini/"})
  void lessonsToo(String word) throws Exception {
    assertEquals("01-mini", lookup.lesson(word).name());
    assertEquals(2, lookup.exercises(List.of(word)).size());
  }

  @Test
  void eachIsFoundOnce() throws Exception {
    assertEquals(2, lookup.exercises(List.of("Farewell", "mini", "1.1")).size());
    assertEquals(2, lookup.exercises(List.of()).size());
  }

  @Test
  void whoMistypesIsTold() {
    var e =
        assertThrows(
            CourseNameResolver.NameNotFoundException.class, () -> lookup.exercise("Greting"));
    assertTrue(e.getMessage().contains("Did you mean Greeting?"), e.getMessage());
    var far =
        assertThrows(
            CourseNameResolver.NameNotFoundException.class, () -> lookup.exercise("zzzzz"));
    assertEquals("There is no exercise \"zzzzz\".", far.getMessage());
    assertThrows(CourseNameResolver.NameNotFoundException.class, () -> lookup.lesson("7"));
  }

  @Test
  void examplesAreFoundByName() throws Exception {
    assertEquals("examples/Hello.java", lookup.example("hello", null).path());
    assertEquals("examples/Hello.java", lookup.example("examples/Hello.java", null).path());
    assertEquals("Who is there?", lookup.example("Hello", null).question());
    assertThrows(
        CourseNameResolver.NameNotFoundException.class, () -> lookup.example("Helo", null));
    new SampleWorkbook(folder)
        .write("lessons/01-mini/examples/Ex03_Late.java", "// Question: When?\n");
    assertEquals("examples/Ex03_Late.java", lookup.example("Late", null).path());
    assertEquals("examples/Ex03_Late.java", lookup.example("examples/Ex03_Late.java", null).path());
  }

  @Test
  void theNearestComesFirst() {
    assertEquals(List.of("hint"), SpellingSuggester.of("hnt", List.of("help", "hint", "quit")));
    assertEquals(List.of(), SpellingSuggester.of("x", List.of("hint")));
  }
}
