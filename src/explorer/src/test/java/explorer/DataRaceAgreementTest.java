package explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explorer.race.RaceOracle;
import explorer.race.SmallProgram;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import subjects.ToldProgram;

@DisplayName("An exploration of a small program")
class DataRaceAgreementTest {
  private static final int PROGRAMS = 200;
  private static final int MOST_ACTIONS = 6;
  private static final int ALL_SWITCHES = 6;

  @Test
  @DisplayName("finds a data race exactly where one of all interleavings has one")
  void agrees() {
    long seed = System.nanoTime();
    System.out.println("Random programs from the seed " + seed);
    var chance = new Random(seed);
    int racy = 0;
    int tried = 0;
    while (tried < PROGRAMS) {
      SmallProgram program = SmallProgram.random(chance, MOST_ACTIONS);
      if (program.threads().size() > 2) {
        continue; // its delays are bounded, not its preemptions
      }
      tried++;
      System.setProperty(ToldProgram.PROPERTY, program.toString());
      try {
        boolean found =
            !new ScenarioExploration(ToldProgram.class).explore(ALL_SWITCHES).isAccepted();
        boolean is = RaceOracle.hasRace(program);
        assertEquals(is, found, program + ", seed " + seed);
        racy += is ? 1 : 0;
      } finally {
        System.clearProperty(ToldProgram.PROPERTY);
      }
    }
    assertTrue(racy > PROGRAMS / 10 && racy < PROGRAMS - PROGRAMS / 10, racy + " have a race");
  }
}
