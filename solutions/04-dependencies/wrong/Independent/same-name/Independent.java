// misconception: readers-collide
// says: not by the name
// from: reference
package dependencies;

import java.util.Collections;

public final class Independent {

  private Independent() {}

  public static boolean independent(Step a, Step b) {
    return !a.name().equals(b.name())
        && Collections.disjoint(a.writes(), b.reads())
        && Collections.disjoint(a.reads(), b.writes())
        && Collections.disjoint(a.writes(), b.writes());
  }
}
