package explorer.race;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether a program has a data race, by looking at all of its interleavings. */
public final class RaceOracle {
  private RaceOracle() {}

  /** Whether one of its interleavings has one. */
  public static boolean hasRace(SmallProgram program) {
    var found = new AtomicBoolean();
    program.interleavings(events -> {
      if (new TransitiveClosure(events).hasRace()) {
        found.set(true);
      }
    });
    return found.get();
  }
}
