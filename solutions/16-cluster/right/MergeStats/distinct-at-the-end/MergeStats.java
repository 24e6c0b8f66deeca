// kind: a list of all that came, and what is equal is left out when somebody asks
package cluster;

import java.util.ArrayList;
import java.util.List;

public final class MergeStats {

  private final List<Part> came;

  private MergeStats(List<Part> came) {
    this.came = came;
  }

  public static MergeStats none() {
    return new MergeStats(List.of());
  }

  public static MergeStats of(Part part) {
    return new MergeStats(List.of(part));
  }

  public MergeStats merge(MergeStats other) {
    var both = new ArrayList<>(came);
    both.addAll(other.came);
    return new MergeStats(List.copyOf(both));
  }

  public Totals totals() {
    List<Part> once = came.stream().distinct().toList();
    return new Totals(
        once.stream().mapToLong(Part::count).sum(),
        once.stream().mapToLong(Part::min).min().orElse(Long.MAX_VALUE),
        once.stream().mapToLong(Part::max).max().orElse(Long.MIN_VALUE),
        once.stream().mapToLong(Part::sum).sum());
  }
}
