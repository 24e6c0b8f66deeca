// misconception: executed-once
// says: A task may be executed again
// from: reference
package cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Exercise 16.2: the part of each task, by its id. To merge is to unite two maps. */
public final class MergeStats {

  private final Map<UUID, Part> parts; // never changed

  private MergeStats(Map<UUID, Part> parts) {
    this.parts = parts;
  }

  /** Returns the object without any task. */
  public static MergeStats none() {
    return new MergeStats(Map.of());
  }

  /** Returns an object with one task. */
  public static MergeStats of(Part part) {
    return new MergeStats(Map.of(UUID.randomUUID(), part));
  }

  /** Returns an object with the tasks of both. */
  public MergeStats merge(MergeStats other) {
    var both = new HashMap<>(parts);
    both.putAll(other.parts); // a task that is in both has the same part in both
    return new MergeStats(both);
  }

  /** Returns what the tasks have found together. */
  public Totals totals() {
    long count = 0;
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    long sum = 0;
    for (Part part : parts.values()) {
      count += part.count();
      min = Math.min(min, part.min());
      max = Math.max(max, part.max());
      sum += part.sum();
    }
    return new Totals(count, min, max, sum);
  }
}
