// misconception: changes-what-it-compares
// says: the sets of a Step are frozen copies
// from: reference
package dependencies;

public final class Independent {
  private Independent() {}

  public static boolean independent(Step a, Step b) {
    a.writes().retainAll(b.reads());
    b.writes().retainAll(a.reads());
    return a.writes().isEmpty() && b.writes().isEmpty();
  }
}
