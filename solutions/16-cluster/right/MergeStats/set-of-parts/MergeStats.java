// kind: a set of parts, since equal parts are one part
package cluster;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public record MergeStats(Set<Part> parts) {

  public static MergeStats none() {
    return new MergeStats(Set.of());
  }

  public static MergeStats of(Part part) {
    return new MergeStats(Set.of(part));
  }

  public MergeStats merge(MergeStats other) {
    return new MergeStats(
        Stream.of(this, other)
            .flatMap(one -> one.parts.stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  public Totals totals() {
    return parts.stream()
        .map(part -> new Totals(part.count(), part.min(), part.max(), part.sum()))
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
