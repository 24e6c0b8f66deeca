// kind: loops over the names
package dependencies;

public final class Independent {

  private Independent() {}

  public static boolean independent(Step a, Step b) {
    for (String data : a.writes()) {
      if (b.reads().contains(data) || b.writes().contains(data)) {
        return false;
      }
    }
    for (String data : b.writes()) {
      if (a.reads().contains(data)) {
        return false;
      }
    }
    return true;
  }
}
