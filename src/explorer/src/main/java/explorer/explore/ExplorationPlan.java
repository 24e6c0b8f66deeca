package explorer.explore;

import explorer.schedule.Deviations;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** The schedules still to be tried, the cheapest first; some wait for a reason to be tried. */
final class ExplorationPlan {
  /** A schedule and what its deviations cost. */
  record Entry(Deviations departures, int price) {}

  private final List<Queue<Entry>> byPrice = new ArrayList<>();
  private final Map<Integer, List<Entry>> bySite = new HashMap<>();
  private int room;
  private boolean isFull;

  /**
   * @param room how many will be tried at most: what could never be reached is not kept
   * @param highestPrice of an entry
   */
  ExplorationPlan(int room, int highestPrice) {
    this.room = room;
    for (int i = 0; i <= highestPrice; i++) {
      byPrice.add(new ArrayDeque<>());
    }
  }

  void add(Entry entry) {
    int before = 0;
    for (int price = 0; price <= entry.price(); price++) {
      before += byPrice.get(price).size();
    }
    if (before >= room) {
      isFull = true;
    } else {
      byPrice.get(entry.price()).add(entry);
    }
  }

  /** Keeps it back until {@link #wake} is called for that place. */
  void addLater(int site, Entry entry) {
    bySite.computeIfAbsent(site, _ -> new ArrayList<>()).add(entry);
  }

  void wake(int site) {
    List<Entry> waiting = bySite.remove(site);
    if (waiting != null) {
      waiting.forEach(this::add);
    }
  }

  /** The next one, or null if there is none or no room for it. */
  Entry next() {
    if (room == 0) {
      return null;
    }
    for (Queue<Entry> entries : byPrice) {
      if (!entries.isEmpty()) {
        room--;
        return entries.remove();
      }
    }
    return null;
  }

  /** Whether something that was planned has not been tried. */
  boolean isCutShort() {
    return isFull || byPrice.stream().anyMatch(q -> !q.isEmpty());
  }
}
