package judge.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run's words make a belief if they can be one, whatever the lesson is called. */
class BeliefTest {
  @ParameterizedTest
  @ValueSource(strings = {"03-pools", "14-data-parallel"})
  void aLessonMayHaveSeveralWords(String lesson) {
    var belief = BeliefReader.of("zero-takes-out", "Zero does no harm.", lesson, "Tails");
    assertEquals(lesson + ", \"Tails\"", belief.orElseThrow().section());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pools", "3-pools", "03-", "03-Pools", "../03-pools"})
  void whatIsNoLessonMakesNoBelief(String lesson) {
    assertTrue(BeliefReader.of("zero-takes-out", "Zero does no harm.", lesson, "Tails").isEmpty());
  }
}
