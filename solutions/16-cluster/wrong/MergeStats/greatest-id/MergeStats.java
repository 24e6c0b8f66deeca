// misconception: duplicates-follow
// says: Results come in any order
// from: right/adds-what-is-missing
package cluster;

public record MergeStats(boolean empty, long greatest, Totals totals) {

  public static MergeStats none() {
    return new MergeStats(true, 0, new Totals(0, Long.MAX_VALUE, Long.MIN_VALUE, 0));
  }

  public static MergeStats of(Part part) {
    return new MergeStats(
        false, part.task(), new Totals(part.count(), part.min(), part.max(), part.sum()));
  }

  public MergeStats merge(MergeStats other) {
    if (empty) {
      return other;
    }
    if (other.empty || other.greatest <= greatest) {
      return this;
    }
    Totals a = totals;
    Totals b = other.totals;
    return new MergeStats(
        false,
        other.greatest,
        new Totals(
            a.count() + b.count(),
            Math.min(a.min(), b.min()),
            Math.max(a.max(), b.max()),
            a.sum() + b.sum()));
  }
}
