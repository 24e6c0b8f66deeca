// kind: streams and noneMatch
package dependencies;

import java.util.stream.Stream;

public final class Independent {

  private Independent() {}

  public static boolean independent(Step a, Step b) {
    return a.writes().stream().noneMatch(data -> b.reads().contains(data))
        && Stream.concat(a.reads().stream(), a.writes().stream()).noneMatch(b.writes()::contains);
  }
}
