package profiling.scenes;

import java.util.Set;

/** What a nested class is called by those who take the dollar sign in its name for noise. */
public final class DollarSigns {
  private DollarSigns() {}

  /** The name as it stands in the source, that of the outer class, and the last part alone. */
  public static Set<String> leftOut(String className) {
    int dollar = className.lastIndexOf('$');
    return Set.of(
        className.replace('$', '.'),
        className.substring(0, dollar),
        className.substring(dollar + 1));
  }
}
