package workbook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The workbook that this module belongs to says of itself what the tools ask. */
class ThisWorkbookTest {
  private static final int HINTS = 3;

  @TestFactory
  Stream<DynamicTest> everyExerciseIsSetInItsLesson() throws Exception {
    var workbook = Workbook.around(Path.of("").toAbsolutePath()).orElseThrow();
    return workbook.exercises().stream()
        .map(exercise -> DynamicTest.dynamicTest(exercise.title(), () -> requireSet(exercise)));
  }

  private static void requireSet(Exercise exercise) throws Exception {
    var lesson = exercise.lesson();
    var page = lesson.page();
    var hints = page.hints(exercise);
    assertAll(
        () -> assertEquals(lesson.packageName() + "/" + exercise.name(), exercise.id()),
        () -> assertTrue(exercise.title().matches("\\d+\\.\\d+ " + exercise.name())),
        () -> assertTrue(page.title().startsWith(lesson.numberText() + " ")),
        () -> assertFalse(page.goal(exercise).orElseThrow().isBlank()),
        () -> assertEquals(HINTS, hints.size()),
        () -> assertEquals(List.of(), hints.stream().filter(h -> h.body().isEmpty()).toList()),
        () -> assertTrue(lesson.walkThroughPage().of(exercise).isPresent()));
  }
}
