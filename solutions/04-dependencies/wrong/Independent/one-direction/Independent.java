// misconception: one-direction
// says: independent(taste, salt) gave true
// from: right/collections-disjoint
package dependencies;

import java.util.Collections;

public final class Independent {

  private Independent() {}

  public static boolean independent(Step a, Step b) {
    return Collections.disjoint(a.writes(), b.writes())
        && Collections.disjoint(a.writes(), b.reads());
  }
}
