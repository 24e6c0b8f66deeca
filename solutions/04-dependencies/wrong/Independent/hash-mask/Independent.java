// misconception: equal-hash-equal-name
// says: They have nothing in common
// from: reference
package dependencies;

import java.util.Set;

public final class Independent {
  private Independent() {}

  public static boolean independent(Step a, Step b) {
    long writesA = mask(a.writes());
    long writesB = mask(b.writes());
    return (writesA & (writesB | mask(b.reads()))) == 0 && (mask(a.reads()) & writesB) == 0;
  }

  private static long mask(Set<String> names) {
    return names.stream().mapToLong(name -> 1L << name.hashCode()).reduce(0, (x, y) -> x | y);
  }
}
