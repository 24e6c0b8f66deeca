// kind: a list sorted by id, merged as in a merge sort
package cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

public final class MergeStats {

  private final List<Part> sorted;

  private MergeStats(List<Part> sorted) {
    this.sorted = sorted;
  }

  public static MergeStats none() {
    return new MergeStats(List.of());
  }

  public static MergeStats of(Part part) {
    return new MergeStats(List.of(part));
  }

  public MergeStats merge(MergeStats other) {
    var both = new ArrayList<Part>();
    int i = 0;
    int j = 0;
    while (i < sorted.size() || j < other.sorted.size()) {
      Part a = i < sorted.size() ? sorted.get(i) : null;
      Part b = j < other.sorted.size() ? other.sorted.get(j) : null;
      if (b == null || a != null && a.task() <= b.task()) {
        both.add(a);
        i++;
        j += b != null && b.task() == a.task() ? 1 : 0;
      } else {
        both.add(b);
        j++;
      }
    }
    return new MergeStats(both);
  }

  public Totals totals() {
    return new Totals(
        sorted.stream().mapToLong(Part::count).sum(),
        minima().min().orElse(Long.MAX_VALUE),
        sorted.stream().mapToLong(Part::max).max().orElse(Long.MIN_VALUE),
        sorted.stream().mapToLong(Part::sum).sum());
  }

  private LongStream minima() {
    return sorted.stream().mapToLong(Part::min);
  }
}
