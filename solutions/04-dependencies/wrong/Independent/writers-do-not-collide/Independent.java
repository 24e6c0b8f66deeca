// misconception: writers-do-not-collide
// says: In the end door is what the later one
// from: reference
package dependencies;

import java.util.Collections;

public final class Independent {

  private Independent() {}

  public static boolean independent(Step a, Step b) {
    return Collections.disjoint(a.writes(), b.reads())
        && Collections.disjoint(a.reads(), b.writes());
  }
}
