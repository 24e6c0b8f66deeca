// misconception: executed-once
// says: A task may be executed again
// from: right/adds-what-is-missing
package cluster;

public record MergeStats(Totals totals) {

  public static MergeStats none() {
    return new MergeStats(new Totals(0, Long.MAX_VALUE, Long.MIN_VALUE, 0));
  }

  public static MergeStats of(Part part) {
    return new MergeStats(new Totals(part.count(), part.min(), part.max(), part.sum()));
  }

  public MergeStats merge(MergeStats other) {
    Totals a = totals;
    Totals b = other.totals;
    return new MergeStats(
        new Totals(
            a.count() + b.count(),
            Math.min(a.min(), b.min()),
            Math.max(a.max(), b.max()),
            a.sum() + b.sum()));
  }
}
