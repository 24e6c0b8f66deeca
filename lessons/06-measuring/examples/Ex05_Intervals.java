// Question: One mean is lower than the other. Is that program faster?
// Run: java examples/Ex05_Intervals.java
// Then: list the five scores of each program of the first pair twice, as if there were ten. The
// intervals become smaller. Is that right?

import java.util.*;

/** The factors of Student's t, two-sided, 99 %, for five and for ten scores. */
final Map<Integer, Double> t = Map.of(5, 4.604, 10, 3.250);

void main() {
  List<Double> old = List.of(10.0, 8.3, 11.7, 9.1, 10.9);
  List<Double> novel = List.of(8.0, 9.8, 6.6, 7.1, 8.5);
  compare(old, novel);
  compare(nearer(old, 10), nearer(novel, 10));
  List<Double> close = List.of(9.8, 9.83, 9.77, 9.85, 9.75, 9.82, 9.78, 9.81, 9.79, 9.80);
  List<Double> many = List.of(10.0, 9.9, 10.1, 9.95, 10.05, 10.0, 9.92, 10.08, 9.97, 10.03);
  compare(many, close);
}

void compare(List<Double> old, List<Double> novel) {
  boolean overlap = Math.abs(mean(old) - mean(novel)) <= error(old) + error(novel);
  IO.println(
      "old %5.2f ± %.2f, new %5.2f ± %.2f: %s"
          .formatted(
              mean(old),
              error(old),
              mean(novel),
              error(novel),
              overlap ? "they overlap, nobody knows" : "apart, a difference"));
}

double mean(List<Double> scores) {
  return scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
}

/** Half the width of the interval that contains the true mean in 99 of 100 cases. */
double error(List<Double> scores) {
  double mean = mean(scores);
  double squares = scores.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
  double deviation = Math.sqrt(squares / (scores.size() - 1));
  return t.get(scores.size()) * deviation / Math.sqrt(scores.size());
}

/** Scores with the same mean, and a deviation divided by {@code times}. */
List<Double> nearer(List<Double> scores, int times) {
  double mean = mean(scores);
  return scores.stream().map(x -> mean + (x - mean) / times).toList();
}

// Expect: three pairs of programs. In the first pair, the means differ by 20 %, but nobody knows
// which program is faster. In the third pair, they differ by only 2 %, but that is certain.
// prints: old 10.00 ± 2.80, new  8.00 ± 2.58: they overlap, nobody knows
// prints: old 10.00 ± 0.28, new  8.00 ± 0.26: apart, a difference
// prints: old 10.00 ± 0.07, new  9.80 ± 0.03: apart, a difference
