package explorer.explore;

import explorer.schedule.SchedulingChoice;
import java.util.HashMap;
import java.util.Map;

/**
 * Notices a thread that comes to the same place for the third time while nothing has changed: it
 * looks and looks again. To interrupt it there once more would show nothing new.
 */
final class PollingLoopDetector {
  private static final int LOOKS = 2;

  private final Map<Integer, Integer> visits = new HashMap<>();
  private int mover = -1;
  private int changes = -1;

  boolean isSeenBefore(SchedulingChoice choice) {
    if (choice.usual() != mover || choice.changes() != changes) {
      visits.clear();
      mover = choice.usual();
      changes = choice.changes();
    }
    return choice.site() >= 0 && visits.merge(choice.site(), 1, Integer::sum) > LOOKS;
  }
}
