package cluster.scenes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Which replica is away in which operation of a script.
 *
 * @param replicas how many replicas there are
 * @param away for each operation, the number of the replica that is away; {@link #NOBODY} if none
 */
record Absences(int replicas, List<Integer> away) {
  static final int NOBODY = -1;

  /** All replicas are there all the time. */
  static Absences none(QuorumScript script) {
    return new Absences(script.replicas(), Collections.nCopies(script.steps().size(), NOBODY));
  }

  /** All in which one replica at most is away in each operation, the fewest first. */
  static List<Absences> all(QuorumScript script) {
    List<List<Integer>> all = List.of(List.of());
    for (int i = 0; i < script.steps().size(); i++) {
      var longer = new ArrayList<List<Integer>>();
      for (List<Integer> before : all) {
        for (int replica = NOBODY; replica < script.replicas(); replica++) {
          var next = new ArrayList<>(before);
          next.add(replica);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all.stream()
        .map(away -> new Absences(script.replicas(), List.copyOf(away)))
        .sorted(Comparator.comparing(Absences::count))
        .toList();
  }

  private long count() {
    return away.stream().filter(replica -> replica != NOBODY).count();
  }

  boolean isAway(int replica, int operation) {
    return away.get(operation) == replica;
  }
}
