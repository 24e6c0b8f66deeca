// misconception: nothing-is-zero
// says: the greatest long for a minimum
// from: reference
package cluster;

import java.util.HashMap;
import java.util.Map;

public final class MergeStats {

  private final Map<Long, Part> parts;

  private MergeStats(Map<Long, Part> parts) {
    this.parts = parts;
  }

  public static MergeStats none() {
    return new MergeStats(Map.of());
  }

  public static MergeStats of(Part part) {
    return new MergeStats(Map.of(part.task(), part));
  }

  public MergeStats merge(MergeStats other) {
    var both = new HashMap<>(parts);
    both.putAll(other.parts);
    return new MergeStats(both);
  }

  public Totals totals() {
    long count = 0;
    long min = 0;
    long max = 0;
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
