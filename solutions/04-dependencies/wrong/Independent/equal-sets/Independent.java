// misconception: all-or-nothing-in-common
// says: "sweep" reads broom and writes bin and crumbs
// from: reference
package dependencies;

import java.util.Set;

public final class Independent {

  private Independent() {}

  public static boolean independent(Step a, Step b) {
    return !same(a.writes(), b.writes())
        && !same(a.writes(), b.reads())
        && !same(a.reads(), b.writes());
  }

  private static boolean same(Set<String> one, Set<String> other) {
    return !one.isEmpty() && one.equals(other);
  }
}
