// misconception: changes-what-it-compares
// says: the sets of a Step are frozen copies
// from: reference
package dependencies;

import java.util.Collections;
import java.util.Set;

public final class Independent {
  private Independent() {}

  public static boolean independent(Step a, Step b) {
    Set<String> touched = a.reads();
    touched.addAll(a.writes());
    return Collections.disjoint(touched, b.writes()) && Collections.disjoint(a.writes(), b.reads());
  }
}
