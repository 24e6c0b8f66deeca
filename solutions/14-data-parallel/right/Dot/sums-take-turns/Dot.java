// kind: a list of eight sums that take turns, and a masked tail
package dataparallel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class Dot {

  private Dot() {}

  public static <V> float dot(Lanes<V> lanes, float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(a.length + " elements, and " + b.length);
    }
    int k = lanes.count();
    List<V> sums = new ArrayList<>(Collections.nCopies(8, lanes.zeros()));
    for (int i = 0, turn = 0; i < a.length; i += k, turn = (turn + 1) % 8) {
      int filled = Math.min(k, a.length - i);
      sums.set(
          turn,
          lanes.multiplyAdd(lanes.load(a, i, filled), lanes.load(b, i, filled), sums.get(turn)));
    }
    float total = 0;
    for (V sum : sums) {
      total += lanes.sumOfLanes(sum);
    }
    return total;
  }
}
