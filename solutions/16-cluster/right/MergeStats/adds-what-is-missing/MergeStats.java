// kind: running totals beside the parts; a merge adds the parts that are missing, one by one
package cluster;

import java.util.TreeMap;

public final class MergeStats {

  private final TreeMap<Long, Part> parts = new TreeMap<>();
  private long count;
  private long min = Long.MAX_VALUE;
  private long max = Long.MIN_VALUE;
  private long sum;

  private MergeStats() {}

  public static MergeStats none() {
    return new MergeStats();
  }

  public static MergeStats of(Part part) {
    var one = new MergeStats();
    one.add(part);
    return one;
  }

  private void add(Part part) {
    if (parts.putIfAbsent(part.task(), part) == null) {
      count += part.count();
      min = Math.min(min, part.min());
      max = Math.max(max, part.max());
      sum += part.sum();
    }
  }

  public MergeStats merge(MergeStats other) {
    var both = new MergeStats();
    parts.values().forEach(both::add);
    other.parts.values().forEach(both::add);
    return both;
  }

  public Totals totals() {
    return new Totals(count, min, max, sum);
  }
}
