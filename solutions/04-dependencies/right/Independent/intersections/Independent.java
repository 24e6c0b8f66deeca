// kind: intersections by retainAll on copies
package dependencies;

import java.util.HashSet;
import java.util.Set;

public final class Independent {

  private Independent() {}

  public static boolean independent(Step a, Step b) {
    return !overlap(a.writes(), b.writes())
        && !overlap(a.writes(), b.reads())
        && !overlap(b.writes(), a.reads());
  }

  private static boolean overlap(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return !common.isEmpty();
  }
}
