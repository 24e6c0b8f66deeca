// kind: a stream with a condition for each program
package memorymodel;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

public final class Outcomes {

  private Outcomes() {}

  public static Set<Pair> of(Program program) {
    return IntStream.range(0, 4)
        .mapToObj(bits -> new Pair(bits >> 1, bits & 1))
        .filter(pair -> isAllowed(program, pair.r1(), pair.r2()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isAllowed(Program program, int r1, int r2) {
    return switch (program) {
      case STORE_BUFFERING, MESSAGE, READ_TWICE -> true;
      case STORE_BUFFERING_VOLATILE -> r1 + r2 > 0;
      case MESSAGE_VOLATILE_FLAG -> r1 <= r2;
      case OUT_OF_NOWHERE -> r1 + r2 == 0;
    };
  }
}
