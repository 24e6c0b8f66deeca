// misconception: never-seen-so-forbidden
// says: it may see the flag before the message
// from: right/one-set-each
package memorymodel;

import java.util.Set;

public final class Outcomes {

  private Outcomes() {}

  public static Set<Pair> of(Program program) {
    return switch (program) {
      case STORE_BUFFERING -> Set.of(p(0, 0), p(0, 1), p(1, 0), p(1, 1));
      case STORE_BUFFERING_VOLATILE -> Set.of(p(0, 1), p(1, 0), p(1, 1));
      case MESSAGE -> Set.of(p(0, 0), p(0, 1), p(1, 1));
      case MESSAGE_VOLATILE_FLAG -> Set.of(p(0, 0), p(0, 1), p(1, 1));
      case READ_TWICE -> Set.of(p(0, 0), p(0, 1), p(1, 1));
      case OUT_OF_NOWHERE -> Set.of(p(0, 0));
    };
  }

  private static Pair p(int r1, int r2) {
    return new Pair(r1, r2);
  }
}
