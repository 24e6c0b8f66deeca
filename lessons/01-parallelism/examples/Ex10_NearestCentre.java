// Question: What is parallelism for? (4) Machine learning: one calculation for very many points.
// Run: java examples/Ex10_NearestCentre.java
// Then: make another round from the new centres. Can it run at the same time as the first?

import java.util.*;
import java.util.stream.*;

void main() {
  List<Integer> points = List.of(1, 22, 3, 19, 22, 5);
  List<Integer> centres = List.of(2, 20);

  Map<Integer, List<Integer>> groups =
      points.parallelStream() // several processors may share the points
          .collect(
              Collectors.groupingBy(
                  point -> nearest(point, centres), TreeMap::new, Collectors.toList()));

  Map<Integer, Integer> sizes = new TreeMap<>();
  List<Double> moved = new ArrayList<>();
  groups.forEach((centre, group) -> {
    sizes.put(centre, group.size());
    moved.add(group.stream().mapToInt(point -> point).average().orElse(centre));
  });
  IO.println("points per centre: " + sizes);
  IO.println("the centres move to: " + moved);
}

int nearest(int point, List<Integer> centres) {
  return Collections.min(centres, Comparator.comparing(centre -> Math.abs(centre - point)));
}

// Expect: one round of k-means. Each point goes to the nearer centre, and then the centres move.
// prints: points per centre: {2=3, 20=3}
// prints: the centres move to: [3.0, 21.0]
