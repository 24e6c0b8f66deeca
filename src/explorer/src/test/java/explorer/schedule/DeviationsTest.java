package explorer.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A schedule in one word. */
class DeviationsTest {

  @Test
  @DisplayName("a seed comes back as the schedule that it was written for")
  void thereAndBack() {
    var schedule = Deviations.NONE.and(2, 1).and(60, 0).and(61, 3);
    assertEquals("2:1,1o:0,1p:3", schedule.seed());
    assertEquals(schedule, Deviations.ofSeed(schedule.seed()));
    assertEquals(Deviations.NONE, Deviations.ofSeed(Deviations.NONE.seed()));
  }

  @Test
  @DisplayName("what is no seed is refused")
  void noSeed() {
    for (String seed : new String[] {"", "1", "1:2:3", "a:-", "2:1,,3:1"}) {
      assertThrows(IllegalArgumentException.class, () -> Deviations.ofSeed(seed), seed);
    }
  }
}
