package kit.schedules.explore;

import java.util.HashMap;
import java.util.Map;
import kit.schedules.schedule.Choice;

/**
 * Notices a thread that comes to the same place for the third time while nothing has changed: it
 * looks and looks again. To interrupt it there once more would show nothing new.
 */
final class Loops {
  private static final int LOOKS = 2;

  private final Map<Integer, Integer> visits = new HashMap<>();
  private int mover = -1;
  private int changes = -1;

  boolean isSeenBefore(Choice choice) {
    if (choice.usual() != mover || choice.changes() != changes) {
      visits.clear();
      mover = choice.usual();
      changes = choice.changes();
    }
    return choice.site() >= 0 && visits.merge(choice.site(), 1, Integer::sum) > LOOKS;
  }
}
