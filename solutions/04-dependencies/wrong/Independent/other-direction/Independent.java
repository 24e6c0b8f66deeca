// misconception: one-direction
// says: independent(salt, taste) gave true
// from: reference
package dependencies;

import java.util.Collections;

public final class Independent {

  private Independent() {}

  public static boolean independent(Step a, Step b) {
    // b comes after a: as long as it spoils nothing that a needs, all is well
    return Collections.disjoint(b.writes(), a.writes())
        && Collections.disjoint(b.writes(), a.reads());
  }
}
