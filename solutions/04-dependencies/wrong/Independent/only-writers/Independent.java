// misconception: only-writers-collide
// says: reads the new soup; else the old one
// from: reference
package dependencies;

import java.util.Collections;

public final class Independent {

  private Independent() {}

  public static boolean independent(Step a, Step b) {
    return Collections.disjoint(a.writes(), b.writes());
  }
}
