// misconception: merge-may-change-them
// says: let the old ones be
// from: reference
package cluster;

import java.util.HashMap;
import java.util.Map;

public final class MergeStats {

  private final Map<Long, Part> parts = new HashMap<>();

  private MergeStats() {}

  public static MergeStats none() {
    return new MergeStats();
  }

  public static MergeStats of(Part part) {
    var one = new MergeStats();
    one.parts.put(part.task(), part);
    return one;
  }

  public MergeStats merge(MergeStats other) {
    parts.putAll(other.parts);
    return this;
  }

  public Totals totals() {
    return new Totals(
        parts.values().stream().mapToLong(Part::count).sum(),
        parts.values().stream().mapToLong(Part::min).min().orElse(Long.MAX_VALUE),
        parts.values().stream().mapToLong(Part::max).max().orElse(Long.MIN_VALUE),
        parts.values().stream().mapToLong(Part::sum).sum());
  }
}
