// kind: all pairs, without those that are ruled out
package memorymodel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

public final class Outcomes {

  private Outcomes() {}

  public static Set<Pair> of(Program program) {
    List<Pair> ruledOut = new ArrayList<>();
    if (program == Program.STORE_BUFFERING_VOLATILE) {
      ruledOut.add(new Pair(0, 0));
    } else if (program == Program.MESSAGE_VOLATILE_FLAG) {
      ruledOut.add(new Pair(1, 0));
    } else if (program == Program.OUT_OF_NOWHERE) {
      ruledOut.addAll(List.of(new Pair(0, 1), new Pair(1, 0), new Pair(1, 1)));
    }
    Set<Pair> allowed = new HashSet<>();
    for (int r1 = 0; r1 <= 1; r1++) {
      for (int r2 = 0; r2 <= 1; r2++) {
        allowed.add(new Pair(r1, r2));
      }
    }
    ruledOut.forEach(allowed::remove);
    return allowed;
  }
}
