// misconception: readers-collide
// says: only read the same
// from: reference
package dependencies;

import java.util.HashSet;
import java.util.Set;

public final class Independent {

  private Independent() {}

  public static boolean independent(Step a, Step b) {
    Set<String> common = new HashSet<>(a.reads());
    common.addAll(a.writes());
    Set<String> others = new HashSet<>(b.reads());
    others.addAll(b.writes());
    common.retainAll(others);
    return common.isEmpty();
  }
}
