// misconception: all-or-nothing-in-common
// says: In the end crumbs is what the later one
// from: reference
package dependencies;

import java.util.Set;

public final class Independent {

  private Independent() {}

  public static boolean independent(Step a, Step b) {
    return !within(a.writes(), b.writes())
        && !within(a.writes(), b.reads())
        && !within(b.writes(), a.reads());
  }

  private static boolean within(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && (other.containsAll(one) || one.containsAll(other));
  }
}
