// misconception: equal-numbers-are-duplicates
// says: Different tasks may find the same numbers
// from: right/set-of-parts
package cluster;

import java.util.HashSet;
import java.util.Set;

public record MergeStats(Set<Totals> found) {

  public static MergeStats none() {
    return new MergeStats(Set.of());
  }

  public static MergeStats of(Part part) {
    return new MergeStats(Set.of(new Totals(part.count(), part.min(), part.max(), part.sum())));
  }

  public MergeStats merge(MergeStats other) {
    var both = new HashSet<>(found);
    both.addAll(other.found);
    return new MergeStats(both);
  }

  public Totals totals() {
    return found.stream()
        .reduce(
            new Totals(0, Long.MAX_VALUE, Long.MIN_VALUE, 0),
            (a, b) ->
                new Totals(
                    a.count() + b.count(),
                    Math.min(a.min(), b.min()),
                    Math.max(a.max(), b.max()),
                    a.sum() + b.sum()));
  }
}
