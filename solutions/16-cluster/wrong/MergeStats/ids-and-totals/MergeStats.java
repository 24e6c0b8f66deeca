// misconception: groups-do-not-overlap
// says: A total can't be taken apart
// from: right/adds-what-is-missing
package cluster;

import java.util.HashSet;
import java.util.Set;

public record MergeStats(Set<Long> ids, Totals totals) {

  public static MergeStats none() {
    return new MergeStats(Set.of(), new Totals(0, Long.MAX_VALUE, Long.MIN_VALUE, 0));
  }

  public static MergeStats of(Part part) {
    return new MergeStats(
        Set.of(part.task()), new Totals(part.count(), part.min(), part.max(), part.sum()));
  }

  public MergeStats merge(MergeStats other) {
    if (ids.containsAll(other.ids)) {
      return this;
    }
    if (other.ids.containsAll(ids)) {
      return other;
    }
    var both = new HashSet<>(ids);
    both.addAll(other.ids);
    Totals a = totals;
    Totals b = other.totals;
    return new MergeStats(
        both,
        new Totals(
            a.count() + b.count(),
            Math.min(a.min(), b.min()),
            Math.max(a.max(), b.max()),
            a.sum() + b.sum()));
  }
}
